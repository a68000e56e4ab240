import type { CivilDate } from '../dates.ts';
import type { CaseEvent, EventOf } from '../events.ts';
import type { ItemId, RecipientId, StaffId } from '../ids.ts';
import { isByHand } from '../linking/by-hand.ts';
import { rightRules } from '../rights/index.ts';
import type { ItemOutcome } from '../rights/rules.ts';
import type { Item, ItemDecision } from './items.ts';

/** One thing a request is about, and what became of it. */
export interface WorkItem {
  readonly id: ItemId;
  readonly item: Item;
  readonly decision: ItemDecision | null;
  readonly outcome: ItemOutcome | null;
  /** Something has to be done in the body's systems before the answer leaves. */
  readonly isToBeCarriedOut: boolean;
  readonly carriedOut: { readonly on: CivilDate; readonly how: string; readonly confirmedBy: string } | null;
  /** Where it was sent straight to another organisation (Art 20(2)). */
  readonly sent: EventOf<'data-set.sent'> | null;
}

/** Someone the data was passed on to. */
export interface Recipient {
  readonly id: RecipientId;
  readonly name: string;
  readonly told: {
    readonly on: CivilDate;
    readonly status: EventOf<'recipient.told'>['status'];
    readonly note: string;
  } | null;
}

export interface SettledDuty {
  readonly duty: string;
  readonly isDone: boolean;
  readonly note: string;
  readonly on: CivilDate;
  readonly by: StaffId | null;
}

/** The work of a right beside searches, documents and the decision as a whole. */
export interface Work {
  readonly items: readonly WorkItem[];
  readonly recipients: readonly Recipient[];
  readonly duties: readonly SettledDuty[];
  readonly links: readonly EventOf<'case.linked'>[];
  /** How often it was linked, also with cases it is no longer linked with. */
  readonly timesLinked: number;
  /** The reference under which the same is answered, while this case has ended as its duplicate. */
  readonly duplicateOf: string | null;
  /** Every use of restricted data (Art 18(2)). */
  readonly uses: readonly EventOf<'restriction.used'>[];
  /** What the person was told before a restriction is lifted (Art 18(3)). */
  readonly notice: EventOf<'restriction.notice-given'> | null;
}

export const emptyWork: Work = {
  items: [],
  recipients: [],
  duties: [],
  links: [],
  timesLinked: 0,
  duplicateOf: null,
  uses: [],
  notice: null,
};

/** Puts one in its place by its key, or at the end. */
const put = <T>(list: readonly T[], one: T, isSame: (other: T) => boolean): readonly T[] =>
  list.some(isSame) ? list.map((other) => (isSame(other) ? one : other)) : [...list, one];

/** Folds one event into the work. */
export function foldWork(work: Work, event: CaseEvent): Work {
  switch (event.type) {
    case 'item.recorded': {
      const { itemId: id, item } = event;
      const fresh: WorkItem = {
        id,
        item,
        decision: null,
        outcome: null,
        isToBeCarriedOut: false,
        carriedOut: null,
        sent: null,
      };
      return { ...work, items: put(work.items, fresh, (other) => other.id === id) };
    }
    case 'item.removed':
      return { ...work, items: work.items.filter(({ id }) => id !== event.itemId) };
    case 'item.decided':
      return {
        ...work,
        items: work.items.map((one) => (one.id === event.itemId ? decided(one, event.decision) : one)),
      };
    case 'item.carried-out': {
      const { on, how, confirmedBy } = event;
      const carriedOut = { on, how, confirmedBy };
      return { ...work, items: work.items.map((one) => (one.id === event.itemId ? { ...one, carriedOut } : one)) };
    }
    case 'data-set.sent': {
      const { on, proof: how, to: confirmedBy } = event;
      const carriedOut = { on, how, confirmedBy };
      return {
        ...work,
        items: work.items.map((one) => (one.id === event.itemId ? { ...one, carriedOut, sent: event } : one)),
      };
    }
    case 'recipient.recorded': {
      const one: Recipient = { id: event.recipientId, name: event.name, told: null };
      return { ...work, recipients: put(work.recipients, one, ({ id }) => id === one.id) };
    }
    case 'recipient.told': {
      const { on, status, note } = event;
      return {
        ...work,
        recipients: work.recipients.map((one) =>
          one.id === event.recipientId ? { ...one, told: { on, status, note } } : one,
        ),
      };
    }
    case 'duty.settled': {
      const { duty, isDone, note, on, by } = event;
      const one: SettledDuty = { duty, isDone, note, on, by: by.kind === 'staff' ? by.id : null };
      return { ...work, duties: put(work.duties, one, (other) => other.duty === duty) };
    }
    case 'case.linked':
      return { ...work, links: [...work.links, event], timesLinked: work.timesLinked + 1 };
    case 'case.unlinked':
      return { ...work, links: work.links.filter((one) => one.reference !== event.reference || !isByHand(one)) };
    case 'request.ended-as-duplicate':
      return { ...work, duplicateOf: event.reference };
    case 'case.reopened':
      return { ...work, duplicateOf: null };
    case 'restriction.notice-given':
      return { ...work, notice: event };
    case 'restriction.used':
      return { ...work, uses: [...work.uses, event] };
    default:
      return work;
  }
}

/** A decision taken again starts what follows from it anew. */
function decided(one: WorkItem, decision: ItemDecision): WorkItem {
  const rules = rightRules[decision.right].items;
  if (!rules) throw new Error(`${decision.right} is not worked item by item`);
  return {
    ...one,
    decision,
    outcome: rules.outcomeOf(decision),
    isToBeCarriedOut: rules.isToBeCarriedOut(decision),
    carriedOut: null,
    sent: null,
  };
}

/** The outcome of a request from those of its items; null while one is undecided or there is none. */
export function outcomeOfItems({ items }: Work): ItemOutcome | null {
  const outcomes = items.map(({ outcome }) => outcome);
  if (outcomes.length === 0 || outcomes.includes(null)) return null;
  if (outcomes.every((outcome) => outcome === 'granted')) return 'granted';
  return outcomes.every((outcome) => outcome === 'refused') ? 'refused' : 'partly-granted';
}
