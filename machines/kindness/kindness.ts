import type { CivilDate } from '../dates.ts';
import type { CaseEvent, EventOf, RequestReceived } from '../events.ts';
import type { DocumentId } from '../ids.ts';
import type { Language } from '../language.ts';
import type { ReceivingWay } from '../people.ts';

type Marked = EventOf<'hard-content.marked'>;

/** How one person wants this to go: how they receive, whom they ask, how fast, what they were told and warned of. */
export interface Kindness {
  readonly way: ReceivingWay;
  /** In which they are written to. */
  readonly language: Language;
  /** Where the answer goes on paper or on a stick; null where it is the address given with the request. */
  readonly address: string | null;
  readonly hard: readonly Pick<Marked, 'documentId' | 'kinds'>[];
  readonly contact: Pick<EventOf<'contact.named'>, 'name' | 'role' | 'phone'> | null;
  readonly told: readonly Pick<EventOf<'progress.told'>, 'on' | 'steps'>[];
  /** The last day on which the requester heard from us. */
  readonly heardOn: CivilDate;
  /** When they asked to go slower; null where they did not, or are ready again. */
  readonly slowSince: CivilDate | null;
}

/** Requests from before the way was kept say only whether the answer is online, posted or handed over. */
const usualWay = { portal: 'all-at-once', post: 'paper', 'in-person': 'visit' } as const;

export const openKindness = ({ receive, delivery, loggedOn, language }: RequestReceived): Kindness => ({
  language,
  way: receive ?? usualWay[delivery],
  address: null,
  hard: [],
  contact: null,
  told: [],
  heardOn: loggedOn,
  slowSince: null,
});

/** Folds one event; `tells` is whether it reaches the requester. */
export function foldKindness(before: Kindness, event: CaseEvent, tells: boolean): Kindness {
  const kindness = tells ? { ...before, heardOn: event.on } : before;
  switch (event.type) {
    case 'receiving.chosen':
      return { ...kindness, way: event.way, address: event.address };
    case 'language.chosen':
      return { ...kindness, language: event.language };
    case 'hard-content.marked': {
      const { documentId, kinds } = event;
      const others = kindness.hard.filter((one) => one.documentId !== documentId);
      return { ...kindness, hard: kinds.length === 0 ? others : [...others, { documentId, kinds }] };
    }
    case 'document.removed':
      return { ...kindness, hard: kindness.hard.filter(({ documentId }) => documentId !== event.documentId) };
    case 'document.split':
      return { ...kindness, hard: withHard(kindness.hard, event.newId, [event.documentId]) };
    case 'documents.joined':
      return { ...kindness, hard: withHard(kindness.hard, event.documentId, event.documents) };
    case 'contact.named': {
      const { name, role, phone } = event;
      return { ...kindness, contact: name === null && role === null && phone === null ? null : { name, role, phone } };
    }
    case 'progress.told':
      return { ...kindness, told: [...kindness.told, { on: event.on, steps: event.steps }] };
    case 'pace.asked':
      return { ...kindness, slowSince: event.pace === 'slow' ? event.on : null };
    default:
      return kindness;
  }
}

/** What is hard to read in some documents is so in the one that took over pages of theirs. */
function withHard(hard: Kindness['hard'], id: DocumentId, from: readonly DocumentId[]): Kindness['hard'] {
  const all = [id, ...from].flatMap((one) => hard.find(({ documentId }) => documentId === one)?.kinds ?? []);
  const kinds = [...new Set(all)];
  return kinds.length === 0 ? hard : [...hard.filter(({ documentId }) => documentId !== id), { documentId: id, kinds }];
}
