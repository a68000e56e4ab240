import { randomUUID } from 'node:crypto';
import { data, redirect } from 'react-router';
import { z } from 'zod';
import { type CaseState, mayDo } from '../../../../machines/case.ts';
import { formatDate } from '../../../../machines/dates.ts';
import type { DocumentId } from '../../../../machines/ids.ts';
import { needsDecision } from '../../../../machines/release-gates.ts';
import { ButtonLink } from '../../../components/govuk/button-link.tsx';
import { commandOfForm } from '../../../http/command-of-form.ts';
import { emptyForm, errorFor, type FieldError, type FormState } from '../../../http/form-state.ts';
import { parseForm, typedForm } from '../../../http/parse-form.ts';
import { readForm } from '../../../http/read-form.ts';
import { type CaseAct, perform } from '../../../services/case-act.ts';
import { removeDocument } from '../../../services/file/remove-document.ts';
import { renameDocument } from '../../../services/file/rename-document.ts';
import { settleFinding } from '../../../services/file/settle-finding.ts';
import { unlockDocument, unlockInput } from '../../../services/file/unlock-document.ts';
import { uploadDocuments } from '../../../services/file/upload-documents.ts';
import { largestUpload } from '../../../services/uploads/begun-upload.ts';
import { forgetUpload, forgetUploads } from '../../../services/uploads/forget-upload.ts';
import { unfinishedUploads } from '../../../services/uploads/unfinished-uploads.ts';
import { commandFields } from '../command-fields.ts';
import { hardWords } from '../hard-words.ts';
import type { Route } from './+types/documents.ts';
import { AddDocuments } from './add-documents.tsx';
import { openCasePage } from './case-head.ts';
import { CasePage } from './case-page.tsx';
import { DocumentGroups } from './document-groups.tsx';
import { type DoneName, saying } from './done-words.ts';
import { datesOf, documentGroupings, headingsOf } from './group-documents.ts';
import { HardContent } from './hard-content.tsx';
import { isWrongOf, MoreOfDocument } from './more-of-document.tsx';
import { UnfinishedUploads } from './unfinished-uploads.tsx';
import { Unread } from './unread.tsx';

const mostFiles = 20;

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const { app, actor, loaded, head } = await openCasePage(context, params.caseId);
  const { history, state } = loaded;
  const addedAt = new Map(
    history.flatMap(({ event }) => {
      if (event.type === 'document.added') return [[event.documentId, event.on] as const];
      if (event.type === 'document.split') return [[event.newId, event.on] as const];
      return event.type === 'document.unpacked'
        ? event.children.map(({ documentId }) => [documentId, event.on] as const)
        : [];
    }),
  );
  const asked = new URL(request.url).searchParams.get('by');
  return {
    head,
    commandId: randomUUID(),
    grouping: documentGroupings.find((one) => one === asked) ?? null,
    mayChange: mayDo(state, actor, 'document.added') === null,
    unfinished: await unfinishedUploads(app, actor, loaded),
    whole: hardOf(state, null),
    documents: state.file.documents.map((document) => {
      const added = addedAt.get(document.id);
      return {
        id: document.id,
        name: document.name,
        hard: hardOf(state, document.id),
        status: document.status,
        kind: document.kind,
        recordKind: document.place.recordKind,
        dates: datesOf(document.place),
        headings: headingsOf(state.file.documents, document),
        depth: depthIn(state, document.parent),
        sameAs: state.file.documents.find(({ id }) => id === document.sameAs)?.name ?? null,
        joinedTo: state.file.documents.find(({ id }) => id === document.joinedTo)?.name ?? null,
        failure: document.failure,
        isLocked: document.isLocked,
        added: added ? formatDate(added) : '',
        pages: document.pages.length,
        decided: document.pages.filter((page) => page.decision !== null).length,
        marks: document.pages.reduce((sum, page) => sum + page.marks.length, 0),
        unsearchable:
          document.status === 'read'
            ? document.pages.filter((page) => !page.searchable).map((page) => page.number)
            : [],
        toDecide: document.findings.filter(needsDecision).length,
        findings: document.findings.map((finding) => ({ ...finding, needsDecision: needsDecision(finding) })),
      };
    }),
  };
}

/** How many documents it lies inside of, one in the other. */
const depthIn = (state: CaseState, parent: DocumentId | null): number =>
  parent === null ? 0 : 1 + depthIn(state, state.file.documents.find(({ id }) => id === parent)?.parent ?? null);

const hardOf = ({ kindness }: CaseState, id: DocumentId | null): string =>
  (kindness.hard.find(({ documentId }) => documentId === id)?.kinds ?? []).map((kind) => hardWords[kind]).join(', ');

export async function action({ context, params, request }: Route.ActionArgs) {
  const { app, actor, loaded } = await openCasePage(context, params.caseId);
  const { caseId } = loaded;
  const done = (what: DoneName) => redirect(saying(`/desk/cases/${caseId}/documents`, what), 303);
  const failed = (field: string, message: string, status = 422) =>
    data({ errors: [{ field, message }] as FieldError[], values: {} as FormState['values'] }, { status });

  if (/^multipart/i.test(request.headers.get('Content-Type') ?? '')) {
    const sent = await readForm(request);
    const commandId = commandFields.shape.commandId.safeParse(await commandOfForm(sent));
    const chosen = sent.files.get('files') ?? [];
    if (!commandId.success) return failed('files', 'Load the page again, then choose the files again.');
    if (chosen.length > mostFiles) return failed('files', `Choose up to ${mostFiles} files at a time`);
    const large = chosen.find(({ size }) => size > largestUpload);
    if (large) return failed('files', `${large.name} is larger than 200MB. Split it first.`);
    const uploads = await Promise.all(chosen.map(async (file) => ({ name: file.name, bytes: await file.bytes() })));
    const result = await uploadDocuments(app, actor, { caseId, commandId: commandId.data }, uploads);
    return result.ok ? done('uploaded') : failed('files', result.sentence);
  }

  const command = await parseForm(request.clone(), commandFields);
  if (!command.ok) return failed('files', 'Load the page again, then repeat what you wanted to do.');
  const { commandId } = command.value;
  const { values } = await typedForm(request.clone());
  /** The field of this document, or of a finding in it: the page has one of the same name for each. */
  const own = (field: string) => `${field}-${values.documentId}${field === 'note' ? `-${values.findingId}` : ''}`;
  const wrong = (errors: readonly FieldError[], status = 422) => {
    const { password, ...told } = values;
    return data({ errors: errors.map((one) => ({ ...one, field: own(one.field) })), values: told }, { status });
  };
  async function run<S extends z.ZodObject>(act: CaseAct<S>, what: DoneName, field: string) {
    const sent = await parseForm(request, act.input);
    if (!sent.ok) return wrong(sent.errors);
    const result = await perform(app, actor, { caseId, commandId }, act, sent.value);
    return result.ok ? done(what) : wrong([{ field, message: result.sentence }], 409);
  }
  switch (values.do) {
    case 'forget': {
      const sent = await parseForm(request, z.object({ uploadId: z.string() }));
      if (sent.ok) await forgetUpload(app, actor, caseId, sent.value.uploadId);
      return done('upload-forgotten');
    }
    case 'forget-all':
      await forgetUploads(app, actor, loaded);
      return done('uploads-forgotten');
    case 'unlock': {
      const sent = await parseForm(request, unlockInput, { verbatim: ['password'] });
      if (!sent.ok) return wrong(sent.errors);
      const result = await unlockDocument(app, actor, { caseId, commandId }, sent.value);
      return result.ok ? done('unlocked') : wrong([{ field: 'password', message: result.sentence }]);
    }
    case 'settle':
      return run(settleFinding, 'finding-settled', 'note');
    case 'rename':
      return run(renameDocument, 'renamed', 'name');
    default:
      return run(removeDocument, 'removed', 'reason');
  }
}

export default function Documents({ loaderData, actionData }: Route.ComponentProps) {
  const { head, commandId, documents, whole, mayChange, grouping } = loaderData;
  const state = actionData ?? emptyForm;
  const { errors } = state;
  const hidden = { commandId, version: head.version };
  const base = `/desk/cases/${head.id}`;
  const isReading = documents.some(({ status }) => status === 'reading');
  const unread = documents.filter(({ status }) => status === 'failed');
  return (
    <CasePage head={head} tab="documents" errors={errors}>
      {mayChange ? (
        <>
          {loaderData.unfinished.length > 0 ? (
            <UnfinishedUploads hidden={hidden} unfinished={loaderData.unfinished} />
          ) : null}
          <AddDocuments base={base} hidden={hidden} mostFiles={mostFiles} error={errorFor(state, 'files')} />
        </>
      ) : null}
      <div data-documents>
        {documents.length === 0 ? <p className="govuk-body">No documents yet.</p> : null}
        {documents.length > 0 ? (
          <>
            <ButtonLink href={`${base}/workbench`}>Open the workbench</ButtonLink>{' '}
            <ButtonLink variant="secondary" href={`${base}/terms`}>
              Search all documents
            </ButtonLink>{' '}
            <ButtonLink variant="secondary" href={`${base}/file-order`}>
              Group and order
            </ButtonLink>{' '}
            <ButtonLink variant="secondary" href={`${base}/copies`}>
              Copies
            </ButtonLink>
            {isReading ? (
              <p className="govuk-body" role="status">
                Some documents are still being read.{' '}
                <a href={`${base}/documents`} className="govuk-link">
                  Look again
                </a>
              </p>
            ) : null}
            {unread.length > 0 ? <Unread documents={unread} /> : null}
            <DocumentGroups
              {...{ base, documents, by: grouping }}
              isWrong={({ id }) => isWrongOf(state, id)}
              more={(document) => (
                <MoreOfDocument key={document.id} {...{ base, document, hidden, mayChange, state }} />
              )}
            />
          </>
        ) : null}
        {documents.length > 0 ? (
          <HardContent base={base} documents={documents} whole={whole} mayChange={mayChange} />
        ) : null}
      </div>
    </CasePage>
  );
}
