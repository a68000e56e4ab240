import { randomUUID } from 'node:crypto';
import { data, redirect } from 'react-router';
import { z } from 'zod';
import { mayDo } from '../../../../machines/case.ts';
import { formatDate } from '../../../../machines/dates.ts';
import { Form } from '../../../components/form.tsx';
import { Button } from '../../../components/govuk/button.tsx';
import { Checkboxes } from '../../../components/govuk/checkboxes.tsx';
import { Textarea } from '../../../components/govuk/textarea.tsx';
import { chosen, emptyForm, errorFor, type FormState, typed } from '../../../http/form-state.ts';
import { parseForm, typedForm } from '../../../http/parse-form.ts';
import { answerDoubts } from '../../../services/approval/answer-doubts.ts';
import { perform } from '../../../services/case-act.ts';
import type { DoubtList } from '../../../services/doubts/doubts.ts';
import { doubtsSoFar } from '../../../services/doubts/doubts-so-far.ts';
import type { Route } from './+types/doubts.ts';
import { openCasePage, staffNames } from './case-head.ts';
import { CasePage } from './case-page.tsx';
import { saying } from './done-words.ts';

const answering = z.object({
  commandId: z.uuid('Load the page again, then repeat what you wanted to do'),
  ...answerDoubts.input.shape,
});

export async function loader({ context, params }: Route.LoaderArgs) {
  const { app, actor, loaded, head } = await openCasePage(context, params.caseId);
  const list = await doubtsSoFar(app, actor, loaded);
  const names = await staffNames(app);
  return {
    head,
    isReady: list !== null,
    notCovered: list?.notCovered ?? [],
    canAnswer: mayDo(loaded.state, actor, 'doubts.answered') === null,
    commandId: randomUUID(),
    doubts: (list?.doubts ?? []).map(({ answer, ...doubt }) => ({
      ...doubt,
      answer: answer && {
        note: answer.note,
        words: `${names.get(answer.by) ?? 'Someone who has left'}, ${formatDate(answer.on)}`,
      },
    })),
  };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const { app, actor, loaded } = await openCasePage(context, params.caseId);
  const values = await typedForm(request.clone());
  const sent = await parseForm(request, answering);
  if (!sent.ok) return data<FormState>(sent, { status: 422 });
  const { commandId, ...input } = sent.value;
  const done = await perform(app, actor, { caseId: loaded.caseId, commandId }, answerDoubts, input);
  return done.ok
    ? redirect(saying(`/desk/cases/${loaded.caseId}/doubts`, 'doubts-answered'), 303)
    : data<FormState>({ ...values, errors: [{ field: 'doubts', message: done.sentence }] }, { status: 409 });
}

/** A longer list is read by nobody, and one act that marks a name everywhere often ends hundreds. */
const mostShown = 200;

type Told = Omit<DoubtList['doubts'][number], 'answer'> & {
  readonly answer: { readonly note: string; readonly words: string } | null;
};

/** What may be wrong with the pages that go out: what stops the answer, what has to be looked at, what somebody looked at. */
export default function Doubts({ loaderData, actionData }: Route.ComponentProps) {
  const { head, isReady, doubts, notCovered, canAnswer, commandId } = loaderData;
  const state = actionData ?? emptyForm;
  const base = `/desk/cases/${head.id}`;
  const wrong = doubts.filter(({ blocks }) => blocks);
  const open = doubts.filter(({ blocks, answer }) => !blocks && answer === null);
  const answered = doubts.filter(({ answer }) => answer !== null);
  if (!isReady) {
    return (
      <CasePage head={head} tab={null} title="List of doubts" back={`${base}/answer`} errors={state.errors}>
        <p className="govuk-body">
          The pages are still being looked through. <a href={`${base}/doubts`}>Load this page again</a> in a moment.
        </p>
      </CasePage>
    );
  }
  return (
    <CasePage head={head} tab={null} title="List of doubts" back={`${base}/answer`} errors={state.errors}>
      <p className="govuk-body">
        The answer is sent for approval, and approved, only when nothing here waits. Looked through:{' '}
        {head.documents === 1 ? 'the document' : `the ${head.documents} documents`} of this case and the linked cases
        you may read.
      </p>
      {doubts.length === 0 ? <p className="govuk-body">No doubt was found.</p> : null}
      <ToldDoubts {...{ base, doubts: wrong, heading: 'To be put right' }} />
      <ToldDoubts {...{ base, doubts: open, heading: 'To be looked at' }} />
      {open.length > 0 && canAnswer ? (
        <Form hidden={{ commandId }}>
          <Checkboxes
            name="doubts"
            legend="Which did you look at, and may stay as they are?"
            hint="What may not stay is changed in the workbench; then it is gone from this list."
            error={errorFor(state, 'doubts')}
            values={chosen(state, 'doubts')}
            choices={open.slice(0, mostShown).map(({ key, document, page, sentence }) => ({
              value: key,
              text: `${document}, page ${page}: ${sentence}`,
            }))}
          />
          <Textarea
            name="note"
            label="Why may they stay?"
            hint="Goes on record with your name. Whoever approves reads it."
            rows={3}
            error={errorFor(state, 'note')}
            value={typed(state, 'note')}
          />
          <Button>Put on record</Button>
        </Form>
      ) : null}
      <ToldDoubts {...{ base, doubts: answered, heading: 'Looked at' }} />
      <h2 className="govuk-heading-m">Not looked through</h2>
      <ul className="govuk-list govuk-list--bullet">
        {notCovered.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </CasePage>
  );
}

function ToldDoubts({ base, heading, doubts }: { base: string; heading: string; doubts: readonly Told[] }) {
  if (doubts.length === 0) return null;
  return (
    <>
      <h2 className="govuk-heading-m">
        {heading} ({doubts.length})
      </h2>
      <ul className="govuk-list govuk-list--spaced">
        {doubts.slice(0, mostShown).map(({ key, documentId, document, page, sentence, answer }) => (
          <li key={key}>
            <a className="govuk-link" href={`${base}/workbench/${documentId}/${page}`}>
              {document}, page {page}
            </a>{' '}
            {sentence}
            {answer ? (
              <span className="rd-comments__who">
                {answer.words}: {answer.note}
              </span>
            ) : null}
          </li>
        ))}
      </ul>
      {doubts.length > mostShown ? (
        <p className="govuk-body">
          These are the first {mostShown} of {doubts.length}. The next appear as these are dealt with.
        </p>
      ) : null}
    </>
  );
}
