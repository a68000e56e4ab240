import { randomUUID } from 'node:crypto';
import { data, redirect } from 'react-router';
import { z } from 'zod';
import { mayDo } from '../../../../machines/case.ts';
import { formatDate } from '../../../../machines/dates.ts';
import { doubtKey } from '../../../../machines/looking/events.ts';
import type { Refusal } from '../../../../machines/refusal.ts';
import { pointingAt } from '../../../components/review/found-at.ts';
import { emptyForm, type FieldError, type FormState } from '../../../http/form-state.ts';
import { parseForm, typedForm } from '../../../http/parse-form.ts';
import type { Acted } from '../../../services/act.ts';
import { answerDoubts, doubtsAnswer } from '../../../services/approval/answer-doubts.ts';
import { readDoubts } from '../../../services/approval/doubts-read.ts';
import { reopenDoubts } from '../../../services/approval/reopen-doubts.ts';
import { perform } from '../../../services/case-act.ts';
import type { Doubt } from '../../../services/doubts/doubt.ts';
import { doubtsSoFar } from '../../../services/doubts/doubts-so-far.ts';
import { viewSnippets } from '../../../services/file/view-snippets.ts';
import type { Route } from './+types/doubts.ts';
import { type Answered, AnsweredDoubts } from './answered-doubts.tsx';
import { isApprover } from './approver.ts';
import { openCasePage, staffNames } from './case-head.ts';
import { CasePage } from './case-page.tsx';
import { saying } from './done-words.ts';
import { DoubtQuestion, nameOf } from './doubt-question.tsx';
import { questionsOf } from './questions-of.ts';

/** A longer list is read by nobody, and one act that marks a name everywhere often ends hundreds. */
const mostShown = 200;

const again = 'Load the page again, then repeat what you wanted to do';
const sentForm = z.object({
  commandId: z.uuid(again),
  do: z.enum(['ticked', 'all', 'reopen', 'reopen-all'], again),
  /** The question that is answered, by its name among the forms of the page. */
  of: z.string().max(200).default(''),
  /** Every doubt that the form listed. */
  shown: z.string().max(200_000).default(''),
  doubts: z.array(z.string()),
  note: z.string().default(''),
});

export async function loader({ context, params }: Route.LoaderArgs) {
  const { app, actor, loaded, head } = await openCasePage(context, params.caseId);
  const list = await doubtsSoFar(app, actor, loaded);
  const names = await staffNames(app);
  const all = list?.doubts ?? [];
  const open = all.filter(({ blocks, answer }) => !blocks && answer === null);
  const questions = questionsOf(open, mostShown);
  // The words around a place are unredacted material: who read them in which document is on record, once a day.
  const read = questions.flatMap(({ doubts }) => doubts.filter(({ places }) => places.length > 0));
  const ids = read.map(({ documentId }) => documentId);
  if (ids.length > 0) await viewSnippets(app, actor, loaded.caseId, ids);
  if (list && isApprover(actor, loaded.state)) await readDoubts(app, actor, loaded, list.doubts);
  const wrong = all.filter(({ blocks }) => blocks);
  return {
    head,
    isReady: list !== null,
    notCovered: list?.notCovered ?? [],
    canAnswer: mayDo(loaded.state, actor, 'doubts.answered') === null,
    canReopen: mayDo(loaded.state, actor, 'doubts.reopened') === null,
    commandId: randomUUID(),
    count: all.length,
    wrong: { doubts: wrong.slice(0, mostShown), count: wrong.length },
    questions: { all: questions, count: open.length },
    answered: answeredAlike(
      all.flatMap(({ answer, ...doubt }) => {
        const who = answer && (names.get(answer.by) ?? 'Someone who has left');
        return answer ? [{ doubt, note: answer.note, words: `${who}, ${formatDate(answer.on)}` }] : [];
      }),
    ),
  };
}

/** Doubts with what was said of them, each reason once; all of them, since whoever approves has to have had each before them. */
function answeredAlike(all: readonly { doubt: Doubt; note: string; words: string }[]): Answered[] {
  const groups = new Map<string, { note: string; words: string; doubts: Doubt[] }>();
  for (const { doubt, note, words } of all) {
    const key = JSON.stringify([words, note]);
    const group = groups.get(key) ?? { note, words, doubts: [] };
    group.doubts.push(doubt);
    groups.set(key, group);
  }
  return [...groups.values()];
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const { app, actor, loaded } = await openCasePage(context, params.caseId);
  const { values } = await typedForm(request.clone());
  const sent = await parseForm(request, sentForm);
  if (!sent.ok) return data<FormState>(sent, { status: 422 });
  const { commandId, do: what, of, shown, doubts, note } = sent.value;
  /** Beside the field of its own question. */
  const wrong = (errors: readonly FieldError[], status: number) =>
    data<FormState>({ values, errors: errors.map((one) => ({ ...one, field: `${one.field}-${of}` })) }, { status });
  const isAll = what === 'all' || what === 'reopen-all';
  const keys = z.array(doubtKey).safeParse(isAll ? shown.split(' ').filter((key) => key !== '') : doubts).data ?? [];
  const command = { caseId: loaded.caseId, commandId };
  const unread = ({ issues }: z.ZodError) =>
    wrong(
      issues.map(({ path, message }) => ({ field: String(path[0]), message })),
      422,
    );
  const told = (done: Acted | Refusal, as: 'doubts-answered' | 'doubts-reopened') =>
    done.ok
      ? redirect(saying(`/desk/cases/${loaded.caseId}/doubts`, as), 303)
      : wrong([{ field: 'doubts', message: done.sentence }], 409);
  if (what === 'ticked' || what === 'all') {
    const input = doubtsAnswer.safeParse({ doubts: keys, note });
    if (!input.success) return unread(input.error);
    return told(await answerDoubts(app, actor, command, input.data, isAll ? of : null), 'doubts-answered');
  }
  const input = reopenDoubts.input.safeParse({ doubts: keys });
  if (!input.success) return unread(input.error);
  return told(await perform(app, actor, command, reopenDoubts, input.data), 'doubts-reopened');
}

/** What may be wrong with the pages that go out: what stops the answer, what has to be looked at, what somebody looked at. */
export default function Doubts({ loaderData, actionData }: Route.ComponentProps) {
  const { head, isReady, count, wrong, questions, answered, notCovered, canAnswer, canReopen, commandId } = loaderData;
  const state = actionData ?? emptyForm;
  const base = `/desk/cases/${head.id}`;
  const page = { head, tab: null, title: 'List of doubts', back: `${base}/answer`, errors: state.errors };
  if (!isReady) {
    return (
      <CasePage {...page}>
        <p className="govuk-body">
          The pages are still being looked through. <a href={`${base}/doubts`}>Load this page again</a> in a moment.
        </p>
      </CasePage>
    );
  }
  return (
    <CasePage {...page}>
      <p className="govuk-body">
        The answer is sent for approval, and approved, only when nothing here waits. Looked through:{' '}
        {lookedAtWords(head.documents)} of this case and the linked cases you may read.
      </p>
      {count === 0 ? <p className="govuk-body">No doubt was found.</p> : null}
      <ToBePutRight base={base} {...wrong} />
      {questions.count > 0 ? (
        <>
          <h2 className="govuk-heading-m">To be looked at ({questions.count})</h2>
          {canAnswer ? (
            <p className="govuk-body">
              What may stay as it is, you say here. What may not is changed in the workbench; then it is gone from this
              list. An answer is for the places that are listed with it, and for no others.
            </p>
          ) : null}
          {questions.all.map((question) => (
            <DoubtQuestion key={nameOf(question)} {...{ question, base, commandId, state, canAnswer }} />
          ))}
        </>
      ) : null}
      <AnsweredDoubts {...{ answered, base, commandId, state, canReopen }} />
      <h2 className="govuk-heading-m">Not looked through</h2>
      <ul className="govuk-list govuk-list--bullet">
        {notCovered.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </CasePage>
  );
}

const lookedAtWords = (documents: number): string =>
  documents === 0 ? 'no document' : documents === 1 ? 'the document' : `the ${documents} documents`;

function ToBePutRight({ base, doubts, count }: { base: string; doubts: readonly Doubt[]; count: number }) {
  if (count === 0) return null;
  return (
    <>
      <h2 className="govuk-heading-m">To be put right ({count})</h2>
      <ul className="govuk-list govuk-list--spaced">
        {doubts.map(({ key, documentId, document, page, sentence, at }) => (
          <li key={key}>
            <a className="govuk-link" href={`${base}/workbench/${documentId}/${page}${pointingAt(at)}`}>
              {document}, page {page}
            </a>{' '}
            {sentence}
          </li>
        ))}
      </ul>
      {count > doubts.length ? (
        <p className="govuk-body">
          These are the first {doubts.length} of {count}. The next appear as these are dealt with.
        </p>
      ) : null}
    </>
  );
}
