import fc from 'fast-check';
import { type CaseState, decide, mayDo, open } from '../../machines/case.ts';
import { addDays, type CivilDate } from '../../machines/dates.ts';
import { pageDecisions } from '../../machines/documents/events.ts';
import { type CaseEvent, type CaseEventType, outcomes, type RequestReceived } from '../../machines/events.ts';
import { capacities, deliveries, nations, rights } from '../../machines/people.ts';
import { dutiesOf } from '../../machines/work/duties.ts';
import { nextHonestAct } from './honest.ts';
import { items } from './items.ts';
import { eventTypes, happens, mark, pagesOf, people, received, type Said, someDay } from './made-up.ts';

export interface Step {
  readonly before: CaseState;
  readonly event: CaseEvent;
  readonly result: ReturnType<typeof decide>;
}

/** A case somebody lived through: what was tried, what came of it, and what the accepted events add up to. */
export interface Walk {
  readonly first: RequestReceived;
  readonly steps: readonly Step[];
  readonly state: CaseState;
  readonly today: CivilDate;
  readonly events: readonly CaseEvent[];
  readonly [fc.toStringMethod]: () => string;
}

/** One move: somebody (sometimes the honest team) tries something, so many days after the last. */
const move = fc.record({
  how: fc.constantFrom('honest', 'honest', 'permitted', 'permitted', 'anything'),
  who: fc.constantFrom(...Object.values(people)),
  what: fc.nat(65_535),
  variant: fc.nat(11),
  later: fc.constantFrom(0, 0, 0, 1, 2, 9, 20),
});
type Move = typeof move extends fc.Arbitrary<infer T> ? T : never;

const requests = fc
  .record({
    right: fc.constantFrom('access', 'access', 'access', ...rights),
    nation: fc.constantFrom(...nations),
    capacity: fc.constantFrom('self', ...capacities),
  })
  .map((said) => received(said));

const pick = <T>(list: readonly T[], variant: number): T | undefined => list[variant % Math.max(1, list.length)];

/** Details that fit the case as it stands, in several variants; unfit ones are what `anything` and old ids bring. */
function detailsOf(type: CaseEventType, state: CaseState, variant: number): Said {
  const { context } = state.request;
  const { documents } = state.file;
  const documentId = pick(documents, variant)?.id ?? 'document-1';
  const pages = documents.flatMap(({ id, pages: all }) => all.map((page) => ({ documentId: id, pageId: page.id })));
  const page = pick(pages, variant) ?? { documentId: 'document-1', pageId: 'page-1' };
  const decided = documents
    .flatMap((document) => document.pages)
    .flatMap(({ id, decision }) => (decision ? [{ pageId: id, decision: decision.decision }] : []))
    .at(-1);
  const marks = documents.flatMap((document) => document.pages.flatMap((each) => each.marks));
  const reading = documents.find(({ status }) => status === 'reading')?.id ?? documentId;
  const made = items[context.right] ?? items.rectification;
  const itemId = pick(state.work.items, variant)?.id ?? `item-${variant}`;
  const details: Partial<Record<CaseEventType, Said>> = {
    'item.recorded': { itemId: `item-${variant % 3}`, item: made?.item },
    'item.removed': { itemId },
    'item.decided': { itemId, decision: variant % 2 ? made?.yes : made?.no },
    'item.carried-out': { itemId },
    'recipient.recorded': { recipientId: `recipient-${variant % 2}` },
    'recipient.told': { recipientId: `recipient-${variant % 2}` },
    'duty.settled': { duty: pick(dutiesOf(state), variant)?.duty.code ?? 'recipients-known' },
    'search.asked': {
      searchId: `search-${state.searching.asked.length}`,
      dueOn: addDays(someDay, 14 * variant),
      ownerEmail: variant % 3 ? 'archive@example.org' : null,
    },
    'search.escalated': { searches: [pick(state.searching.asked, variant)?.searchId ?? 'search-1'] },
    'search.recorded':
      variant > 9
        ? { result: 'not-searched', note: 'Destroyed in 2014' }
        : { searchId: pick(state.searching.asked, variant)?.searchId },
    'document.added': { documentId: `document-${state.record.searches.length}-${documents.length}-${variant}` },
    'document.paged': { documentId: reading, pages: pagesOf(reading) },
    'document.read': {
      documentId: reading,
      pages: pagesOf(reading),
      findings: variant === 0 ? [{ id: 'finding-1', kind: 'annotation', page: 1, note: 'A comment' }] : [],
    },
    'document.failed': { documentId: reading },
    'document.removed': { documentId },
    'document.renamed': { documentId, name: 'Another name' },
    'documents.placed': { documents: [documentId], place: { volume: String(variant) } },
    'documents.ordered': { documents: [documentId] },
    'pages.moved': { documentId: page.documentId, pages: [page.pageId], before: null },
    'pages.turned': { documentId: page.documentId, pages: [page.pageId], clockwise: pick([90, 180, 270], variant) },
    'document.split': {
      documentId: page.documentId,
      from: page.pageId,
      newId: `part-${documents.length}-${variant}`,
    },
    'documents.joined': { documentId, documents: [pick(documents, variant + 1)?.id ?? 'document-none'] },
    'pages.read-again': { pages: [{ ...pagesOf('any')[0], id: page.pageId }] },
    'finding.settled': { documentId },
    'material.viewed': { ...page },
    'marks.added': { marks: [{ ...mark(`mark-${marks.length}-${variant}`), ...page }] },
    'marks.removed': { marks: [pick(marks, variant)?.id ?? 'mark-none'] },
    'page.decided': {
      pages: variant < 6 ? pages.slice(0, 1 + variant) : [page],
      decision: pick(pageDecisions, variant),
      code: variant < 9 ? 'third-party' : null,
    },
    'copies.decided': {
      from: (decided ?? page).pageId,
      pages: [page],
      decision: decided?.decision ?? 'release',
      marks: variant % 2 ? [{ ...mark(`mark-${marks.length}-${variant}`), ...page }] : [],
    },
    'comment.added': { commentId: `comment-${state.looking.comments.length}`, ...page },
    'decision.recorded': { outcome: pick(outcomes, variant) },
    'request.refused': {
      ground: pick(['no-identity', 'no-authority', 'not-valid', 'unfounded', 'excessive'], variant),
    },
    'answer.built': {
      round: Math.max(1, context.round - (variant === 0 ? 1 : 0)),
      doubts: variant === 1 ? ['A picture nobody read'] : [],
      bundle: variant % 2 ? 'bundle-1' : null,
    },
    'answer.released': { delivery: pick(deliveries, variant) },
    'clarification.asked': { identifiesInformation: variant > 2, reason: variant > 4 ? 'Still needed' : null },
    'identity.confirmed': { receivedOn: variant > 8 ? someDay : null },
  };
  if (type === 'page.decided' && pages.length === 0) return { pages: [page] };
  return details[type] ?? {};
}

const rare: readonly CaseEventType[] = [
  'person.named',
  'person.unnamed',
  'suggestions.rejected',
  'copies.decided',
  'request.withdrawn',
  'message.sent',
  'messages.read',
  'note.added',
  'comment.added',
  'comment.settled',
  'doubts.answered',
  'doubts.reopened',
  'redline.asked',
  'stage.planned',
  'stage.dropped',
  'redline.viewed',
  'case.opened',
  'case.assigned',
  'search.asked',
  'search.recorded',
  'search.escalated',
  'search.reasoned',
  'content.completed',
  'document.removed',
  'document.renamed',
  'documents.placed',
  'documents.ordered',
  'file-order.undone',
  'pages.moved',
  'pages.turned',
  'document.split',
  'documents.joined',
  'pages.read-again',
  'case.linked',
  'conflict.recorded',
  'competence.recorded',
  'complaint.progress-told',
  'lesson.recorded',
  'lesson.none',
  'receiving.chosen',
  'hard-content.marked',
  'contact.named',
  'progress.told',
  'watch.told',
  'calendar.adopted',
  'breach.explained',
  'incident.recorded',
  'incident.step-taken',
  'incident.assessed',
  'incident.reported',
  'incident.not-reported',
  'incident.requester-told',
  'incident.other-told',
  'incident.nobody-told',
  'incident.closed',
  'breach.apologised',
  'pace.asked',
  'language.chosen',
];

/** A number of a name, and of a draw, that looks like chance: a kind of event that is added moves none of the others. */
const scattered = (name: string, draw: number): number =>
  [...name].reduce(
    (so, letter) => Math.imul(so ^ letter.charCodeAt(0), 16_777_619),
    Math.imul(draw + 1, 2_654_435_761),
  ) >>> 0;

function attempt(state: CaseState, on: CivilDate, { how, who, what, variant }: Move): CaseEvent {
  const honest = how === 'honest' ? nextHonestAct(state, on, variant > 2) : null;
  if (honest) return honest;
  // Talk, and giving up early, are tried less often than the work they would crowd out.
  const isRare = (type: CaseEventType) => variant > 0 && rare.includes(type);
  // All kinds in a scattered order, another each time, so that no kind profits from its place in the list.
  const order = eventTypes
    .map((type) => ({ type, at: scattered(type, what) }))
    .sort((a, b) => a.at - b.at)
    .map(({ type }) => type);
  const permitted = order.find((type) => !isRare(type) && mayDo(state, who, type) === null);
  const type = (how === 'permitted' ? permitted : order[0]) ?? 'note.added';
  return happens(type, { on, by: who, ...detailsOf(type, state, variant) });
}

function walk(first: RequestReceived, moves: readonly Move[]): Walk {
  let state = open(first).next;
  let today = first.on;
  const steps = moves.map((next): Step => {
    today = addDays(today, next.later);
    const before = state;
    const event = attempt(before, today, next);
    const result = decide(before, event);
    if (result.ok) state = result.next;
    return { before, event, result };
  });
  const events = [first, ...steps.filter(({ result }) => result.ok).map(({ event }) => event)];
  // A state holds the whole machine: a counterexample is told by its events.
  const tell = () => events.map(({ type, on }) => `${on} ${type}`).join('\n');
  return { first, steps, state, today, events, [fc.toStringMethod]: tell };
}

/** Cases lived through at random, a good part of the way towards an answer. */
export const walks = fc
  .tuple(requests, fc.array(move, { minLength: 14, maxLength: 42, size: 'max' }))
  .map(([first, moves]) => walk(first, moves));
