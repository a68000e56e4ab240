import { z } from 'zod';
import type { Actor } from '../../../machines/actors.ts';
import { civilDate, londonDate } from '../../../machines/dates.ts';
import { requestReceived } from '../../../machines/events.ts';
import { type CaseId, caseId, submissionId } from '../../../machines/ids.ts';
import { deliveryFor } from '../../../machines/kindness/receiving.ts';
import { capacities, channel, contactWays, receivingWays, rights } from '../../../machines/people.ts';
import { type Refusal, refuse } from '../../../machines/refusal.ts';
import { rightRules } from '../../../machines/rights/index.ts';
import type { App } from '../../app.ts';
import { choice, maybe, needed, neededDay } from '../form-fields.ts';
import { loadCase } from '../load-case.ts';
import { newId } from '../new-id.ts';
import { newReference } from './draft.ts';
import { openRequests } from './open-requests.ts';

/** A request that came by phone, by post, in person or by e-mail, as staff write it down. */
export const enteredRequest = z.object({
  commandId: z.uuid(),
  receivedOn: neededDay('Enter the day on which it was received'),
  channel: channel.exclude(['portal'], 'Choose how the request came'),
  rights: z.array(z.enum(rights)).min(1, 'Choose what was asked for'),
  capacity: choice(capacities, 'Choose who the information is about'),
  name: needed('Enter the name of the person who asks', 200),
  otherNames: maybe(1000),
  bornOn: maybe(60),
  subjectName: maybe(200),
  subjectBornOn: maybe(60),
  relationship: maybe(200),
  ways: z.array(z.enum(contactWays)),
  email: z.union([z.literal(''), z.email('Enter an e-mail address in the right format')]).default(''),
  phone: maybe(60),
  address: maybe(500),
  safe: choice(['yes', 'with-care', 'no'], 'Say whether it is safe to contact them this way'),
  safetyNote: maybe(2000),
  receive: choice(receivingWays, 'Choose how they want the answer'),
  help: maybe(300),
  asked: needed('Write down what was asked, in their words'),
});
export type EnteredRequest = z.output<typeof enteredRequest>;

/** The day the GDPR began to apply. */
const dataProtectionBegan = civilDate.parse('2018-05-25');

const orNull = (text: string): string | null => (text === '' ? null : text);

/**
 * Opens one linked case for each right of a request that staff write down. The clock counts from the day it was really
 * received, whenever it is entered: any employee can receive a request, in any form.
 */
export async function enterRequest(
  app: App,
  by: Actor,
  input: EnteredRequest,
): Promise<{ ok: true; caseIds: readonly CaseId[] } | Refusal> {
  const today = londonDate(app.clock.now());
  if (input.receivedOn > today) return refuse('future', 'A request cannot have been received after today.');
  if (input.receivedOn < dataProtectionBegan) {
    return refuse('too-early', 'A request under these rights cannot have been received before 25 May 2018.');
  }
  if (input.capacity !== 'self' && input.subjectName === '') {
    return refuse('no-subject', 'Enter the name of the person the information is about.');
  }
  const submission = submissionId.parse(newId());
  const cases = input.rights.map((right) => ({ right, id: caseId.parse(newId()), reference: newReference() }));
  const requests = cases.map(({ right, id, reference }) => ({
    caseId: id,
    received: requestReceived.parse({
      type: 'request.received',
      on: today,
      by,
      reference,
      right,
      nation: app.profile.nation,
      rules: 'uk-2026-1',
      submissionId: submission,
      linked: cases.map((one) => one.reference).filter((one) => one !== reference),
      channel: input.channel,
      receivedOn: input.receivedOn,
      loggedOn: today,
      capacity: input.capacity,
      requester: personOf(input),
      subject:
        input.capacity === 'self'
          ? null
          : { name: input.subjectName, otherNames: [], bornOn: orNull(input.subjectBornOn), address: null },
      relationship: orNull(input.relationship),
      contact: {
        ways: input.ways,
        email: orNull(input.email),
        phone: orNull(input.phone),
        address: orNull(input.address),
        worker: null,
        safe: input.safe,
        safetyNote: orNull(input.safetyNote),
      },
      delivery: deliveryFor[input.receive],
      receive: input.receive,
      help: input.help === '' ? [] : [input.help],
      neededBy: null,
      answers: [{ id: 'asked', question: `${rightRules[right].name}: what was asked`, answer: input.asked }],
      proof: { how: 'later', files: [] },
    }),
  }));
  const opened = await openRequests(app, requests, input.commandId);
  // 40 random bits met a reference in use: as good as never, and trying again is enough.
  if (!opened.ok) return enterRequest(app, by, input);
  const [first] = opened.caseIds;
  const made = first && (await loadCase(app, first));
  if (made && made.state.record.received.submissionId === submission) {
    await app.store.submissions.create({ id: submission, passphraseHash: null, now: app.clock.now() });
  }
  return { ok: true, caseIds: opened.caseIds };
}

const personOf = ({ name, otherNames, bornOn, capacity, address }: EnteredRequest) => ({
  name,
  otherNames: otherNames
    .split(/[\n,]/)
    .map((one) => one.trim())
    .filter((one) => one !== ''),
  bornOn: capacity === 'self' ? orNull(bornOn) : null,
  address: orNull(address),
});
