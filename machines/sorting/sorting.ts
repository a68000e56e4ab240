import type { CaseState } from '../case.ts';
import type { CaseEvent, EventOf } from '../events.ts';
import { type Asker, saidAsker } from './askers.ts';

/** What the team said a request is counted under. */
export type Sorting = Pick<EventOf<'request.sorted'>, 'service' | 'asker'>;

export const notSorted: Sorting = { service: null, asker: null };

export const foldSorting = (before: Sorting, event: CaseEvent): Sorting =>
  event.type === 'request.sorted' ? { service: event.service, asker: event.asker } : before;

/** Who asks: what the team said, else what the request says. */
export const askerOf = ({ sorting, record }: CaseState): Asker => sorting.asker ?? saidAsker(record.received);

/** A service that could be meant, and why it is thought so. */
export interface ProposedService {
  readonly service: string;
  readonly because: string;
}

const plain = (text: string): string =>
  ` ${text
    .toLowerCase()
    .replaceAll('’', "'")
    .replaceAll(/[^\p{L}\p{N}']+/gu, ' ')} `;

/**
 * The one service of a body's list that the requester's own words name, else the one all placed documents belong to. Null where
 * it is none, or where it could be several: then somebody has to read.
 */
export function proposedService({ record, file }: CaseState, services: readonly string[]): ProposedService | null {
  const words = record.received.answers.map(({ answer }) => plain(answer)).join('');
  const [named, ...others] = services.filter((service) => words.includes(plain(service)));
  if (named !== undefined && others.length === 0) return { service: named, because: 'Proposed: the request names it.' };
  const placed = new Set(file.documents.flatMap(({ place: { service } }) => (service === null ? [] : [service])));
  const [one, ...more] = placed;
  return one !== undefined && more.length === 0 && services.includes(one)
    ? { service: one, because: 'Proposed: its documents are placed there.' }
    : null;
}
