import { randomUUID } from 'node:crypto';
import { data, redirect } from 'react-router';
import { z } from 'zod';
import { mayDo } from '../../../../machines/case.ts';
import { findDocument } from '../../../../machines/file.ts';
import { orderOf } from '../../../../machines/file-order/pages.ts';
import { documentId } from '../../../../machines/ids.ts';
import { Form } from '../../../components/form.tsx';
import { Button } from '../../../components/govuk/button.tsx';
import { Select } from '../../../components/govuk/select.tsx';
import { TextInput } from '../../../components/govuk/text-input.tsx';
import type { FieldError } from '../../../http/form-state.ts';
import { parseForm, typedForm } from '../../../http/parse-form.ts';
import { type CaseAct, perform } from '../../../services/case-act.ts';
import { joinDocument, movePages, splitDocument, turnPages } from '../../../services/file/lay-pages.ts';
import { undoFileOrder } from '../../../services/file/order-documents.ts';
import { openCasePage } from '../case/case-head.ts';
import { CasePage } from '../case/case-page.tsx';
import { type DoneName, saying } from '../case/done-words.ts';
import { commandFields } from '../command-fields.ts';
import type { Route } from './+types/document-pages.ts';

export async function loader({ context, params }: Route.LoaderArgs) {
  const { actor, loaded, head } = await openCasePage(context, params.caseId);
  const { state } = loaded;
  const id = documentId.safeParse(params.documentId);
  const document = id.success ? findDocument(state.file, id.data) : undefined;
  if (!document) throw data(null, { status: 404 });
  const isReading = document.status === 'reading';
  return {
    head,
    commandId: randomUUID(),
    id: document.id,
    name: document.name,
    pages: document.pages.length,
    order: orderOf(document),
    mayUndo: state.file.ordersBefore.length > 0,
    whyNot:
      mayDo(state, actor, 'pages.turned')?.sentence ??
      (isReading
        ? 'This document is still being read. Its pages can be turned and moved when all of them are there.'
        : null) ??
      (document.pages.length === 0 ? 'This document has no pages of its own.' : null),
    others: state.file.documents
      .filter((one) => one.id !== document.id && one.status === 'read' && one.pages.length > 0)
      .map((one) => ({ value: one.id, text: `${one.name} (${one.pages.length})` })),
  };
}

const wanted = z.object({
  do: z.enum(['move', 'split', 'join', 'undo']).optional(),
  clockwise: z.enum(['90', '180', '270']).optional(),
});

export async function action({ context, params, request }: Route.ActionArgs) {
  const { app, actor, loaded } = await openCasePage(context, params.caseId);
  const { caseId } = loaded;
  const { values } = await typedForm(request.clone());
  const failed = (errors: readonly FieldError[], status = 422) => data({ errors, values }, { status });
  const id = documentId.safeParse(params.documentId);
  if (!id.success || !findDocument(loaded.state.file, id.data)) throw data(null, { status: 404 });
  const ofDocument = id.data;
  const command = await parseForm(request.clone(), commandFields.extend(wanted.shape));
  if (!command.ok) return failed(command.errors);
  const { commandId, do: what } = command.value;

  async function run<S extends z.ZodObject>(act: CaseAct<S>, done: DoneName, field: string) {
    const input = act.input.safeParse({ ...values, documentId: ofDocument });
    if (!input.success) return failed(errorsOf(input.error, field));
    const result = await perform(app, actor, { caseId, commandId }, act, input.data);
    if (!result.ok) return failed([{ field, message: result.sentence }], 409);
    const still = findDocument(result.loaded.state.file, ofDocument);
    const to = still && still.pages.length > 0 ? `file-order/${still.id}` : 'file-order';
    return redirect(saying(`/desk/cases/${caseId}/${to}`, done), 303);
  }
  if (what === 'undo') return run(undoFileOrder, 'order-undone', 'pages');
  if (what === 'split') return run(splitDocument, 'split', 'from');
  if (what === 'join') return run(joinDocument, 'joined', 'other');
  return what === 'move' ? run(movePages, 'pages-moved', 'moved') : run(turnPages, 'pages-turned', 'pages');
}

const errorsOf = ({ issues }: z.ZodError, field: string): FieldError[] =>
  issues.map(({ path, message }) => ({ field: String(path[0] ?? field), message }));

export default function DocumentPages({ loaderData, actionData }: Route.ComponentProps) {
  const { head, commandId, id, name, pages, order, mayUndo, whyNot, others } = loaderData;
  const errors = actionData?.errors ?? [];
  const values = actionData?.values ?? {};
  const errorOf = (field: string) => errors.find((error) => error.field === field)?.message;
  const typed = (field: string) => (typeof values[field] === 'string' ? values[field] : '');
  const hidden = { commandId, version: head.version, order };
  const base = `/desk/cases/${head.id}`;
  return (
    <CasePage head={head} tab="documents" title="Pages of a document" errors={errors}>
      <p className="govuk-body">
        <strong>{name}</strong>: {pages === 1 ? 'one page' : `${pages} pages`}. Redactions, decisions and comments go
        with their page.{' '}
        <a className="govuk-link" href={`${base}/file-order`}>
          All documents
        </a>
      </p>
      {pages > 0 ? (
        <p className="govuk-body">
          <a className="govuk-link" href={`${base}/workbench/${id}/1`}>
            Look at the pages
          </a>
        </p>
      ) : null}
      {whyNot ? <p className="govuk-body">{whyNot}</p> : null}
      {mayUndo && whyNot === null ? (
        <Form hidden={hidden}>
          <Button name="do" value="undo" variant="secondary">
            Undo the last change
          </Button>
        </Form>
      ) : null}
      {whyNot ? null : (
        <>
          <Form hidden={hidden}>
            <h2 className="govuk-heading-m">Turn</h2>
            <TextInput
              name="pages"
              label="Pages to turn"
              hint="Such as 3, or 2, 5-7"
              width={20}
              value={typed('pages')}
              error={errorOf('pages')}
              spellCheck={false}
            />
            <div className="govuk-button-group">
              <Button name="clockwise" value="90" variant="secondary">
                Turn right
              </Button>
              <Button name="clockwise" value="270" variant="secondary">
                Turn left
              </Button>
              <Button name="clockwise" value="180" variant="secondary">
                Turn upside down
              </Button>
            </div>
          </Form>
          {pages > 1 ? (
            <>
              <Form hidden={hidden}>
                <h2 className="govuk-heading-m">Move</h2>
                <TextInput
                  name="moved"
                  label="Pages to move"
                  hint="Such as 3, or 2, 5-7"
                  width={20}
                  value={typed('moved')}
                  error={errorOf('moved')}
                  spellCheck={false}
                />
                <TextInput
                  name="before"
                  label="Put them before page"
                  hint="Empty for the end"
                  width={5}
                  value={typed('before')}
                  error={errorOf('before')}
                  spellCheck={false}
                />
                <Button name="do" value="move" variant="secondary">
                  Move
                </Button>
              </Form>
              <Form hidden={hidden}>
                <h2 className="govuk-heading-m">Split</h2>
                <TextInput
                  name="from"
                  label="The new document begins with page"
                  width={5}
                  value={typed('from')}
                  error={errorOf('from')}
                  spellCheck={false}
                />
                <TextInput
                  name="name"
                  label="Name of the new document"
                  hint="The schedule and the pages carry it. It must not name anyone who is taken out."
                  value={typed('name')}
                  error={errorOf('name')}
                />
                <Button name="do" value="split" variant="secondary">
                  Split
                </Button>
              </Form>
            </>
          ) : null}
          {others.length > 0 ? (
            <Form hidden={hidden}>
              <h2 className="govuk-heading-m">Join</h2>
              <Select
                name="other"
                label="Document whose pages go to the end of this one"
                options={others}
                error={errorOf('other')}
              />
              <Button name="do" value="join" variant="secondary">
                Join
              </Button>
            </Form>
          ) : null}
        </>
      )}
    </CasePage>
  );
}
