import type { CivilDate } from '../../machines/dates.ts';
import { type Answer, type RequestReceived, requestReceived } from '../../machines/events.ts';
import type { SubmissionId } from '../../machines/ids.ts';
import type { Capacity, Channel, Right } from '../../machines/people.ts';
import type { Profile } from '../profile.ts';

/** A made-up request, as short as the demonstration needs it. */
export interface MadeUpRequest {
  readonly reference: string;
  readonly right: Right;
  readonly name: string;
  readonly otherNames?: readonly string[];
  readonly born?: string;
  readonly about?: string;
  readonly capacity?: Capacity;
  readonly channel?: Channel;
  readonly safe?: 'yes' | 'with-care' | 'no';
  readonly safetyNote?: string;
  readonly answers: readonly Answer[];
}

const slug = (name: string): string => name.toLowerCase().replace(/[^a-z]+/g, '.');

/** The event a made-up request begins with. */
export function madeUpReceived(
  profile: Profile,
  request: MadeUpRequest,
  submissionId: SubmissionId,
  linked: readonly string[],
  receivedOn: CivilDate,
): RequestReceived {
  const { reference, right, name, about, channel = 'portal', safe = 'yes' } = request;
  const person = (of: string, born: string | undefined) => ({
    name: of,
    otherNames: [...(of === name ? (request.otherNames ?? []) : [])],
    bornOn: born ?? null,
    address: null,
  });
  return requestReceived.parse({
    type: 'request.received',
    on: receivedOn,
    by: { kind: 'requester', id: submissionId },
    reference,
    right,
    nation: profile.nation,
    rules: 'uk-2026-1',
    submissionId,
    linked,
    channel,
    receivedOn,
    loggedOn: receivedOn,
    capacity: request.capacity ?? 'self',
    requester: person(name, about ? undefined : request.born),
    subject: about ? person(about, request.born) : null,
    relationship: about ? 'Parent' : null,
    contact: {
      ways: ['email'],
      email: `${slug(name)}@example.org`,
      phone: null,
      address: '4 Harbour Row, Northfold, ZZ1 2AB',
      worker: null,
      safe,
      safetyNote: request.safetyNote ?? null,
    },
    delivery: 'portal',
    help: [],
    neededBy: null,
    answers: request.answers,
    proof: { how: 'later', files: [] },
  });
}
