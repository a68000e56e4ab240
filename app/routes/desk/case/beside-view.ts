import type { Actor } from '../../../../machines/actors.ts';
import { type CaseState, mayDo } from '../../../../machines/case.ts';
import { formatDate } from '../../../../machines/dates.ts';
import { rightRules } from '../../../../machines/rights/index.ts';
import type { LoadedCase } from '../../../services/load-case.ts';
import { type ActPage, actPages } from '../acts/index.ts';
import { itemTitle } from '../items/tell-item.ts';
import { complaintOutcomeWords, identityWords, outcomeWords } from '../words.ts';
import { dueWords, officerWords, standsWords } from './linked-view.ts';

/** One of two cases beside each other: who asks for what, by when, what is decided, what can be done now. */
export function sideView(actor: Actor, { caseId, state }: LoadedCase, names: ReadonlyMap<string, string>) {
  const { received, searches } = state.record;
  const { value } = state.request;
  const pages = state.file.documents.flatMap((document) => document.pages);
  return {
    id: caseId,
    reference: received.reference,
    rows: [
      { key: 'Right', value: rightRules[received.right].name },
      { key: 'Who asks', value: received.requester.name },
      { key: 'Born', value: received.requester.bornOn ?? 'Not known' },
      ...(received.subject ? [{ key: 'For whom', value: received.subject.name }] : []),
      { key: 'What was asked', value: askedWords(state) },
      { key: 'Received', value: formatDate(received.receivedOn) },
      { key: 'Identity', value: identityWords[value.identity] },
      { key: 'Authority', value: identityWords[value.authority] },
      { key: 'Where it stands', value: standsWords(state) },
      { key: 'Due', value: dueWords(state) },
      { key: 'Worked on by', value: officerWords(state, names) },
      { key: 'Searches', value: String(searches.length) },
      {
        key: 'Pages',
        value: `${pages.length}, of which ${pages.filter(({ decision }) => decision !== null).length} decided`,
      },
      { key: 'Decision', value: decisionWords(state) },
    ],
    items: state.work.items.map(({ item, outcome }) => ({
      title: itemTitle(item),
      outcome: outcome === null ? 'undecided' : outcomeWords[outcome].toLowerCase(),
    })),
    acts: offered(actor, state),
  };
}

export type SideView = ReturnType<typeof sideView>;

const askedWords = ({ record: { received } }: CaseState): string =>
  received.answers.map(({ answer }) => answer).join(' · ') || 'No further answers';

function decisionWords({ record: { decision, refusal, received } }: CaseState): string {
  if (refusal) return `Refused: ${refusal.reason}`;
  if (!decision) return 'None yet';
  const words = received.right === 'complaint' ? complaintOutcomeWords : outcomeWords;
  return `${words[decision.outcome]}. ${decision.explanation}`;
}

/** The acts of the case's own page that can be done now. */
const offered = (actor: Actor, state: CaseState) =>
  Object.entries<ActPage>(actPages)
    .filter(([, { on, rights }]) => !on && (rights?.includes(state.record.received.right) ?? true))
    .filter(([, { event }]) => mayDo(state, actor, event) === null)
    .map(([name, { title }]) => ({ name, title }));
