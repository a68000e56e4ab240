import type { Actor, StaffRole } from '../../machines/actors.ts';
import { addDays, londonDate } from '../../machines/dates.ts';
import {
  type CaseId,
  caseId as caseIdShape,
  type DocumentId,
  type StaffId,
  submissionId as submissionIdShape,
} from '../../machines/ids.ts';
import type { App } from '../app.ts';
import { act, type EventDraft } from '../services/act.ts';
import { openRequests } from '../services/asking/open-requests.ts';
import { hashPassphrase } from '../services/asking/passphrase.ts';
import { perform } from '../services/case-act.ts';
import { placeDocuments, takeProposals } from '../services/file/place-documents.ts';
import { uploadDocuments } from '../services/file/upload-documents.ts';
import { loadCase } from '../services/load-case.ts';
import { newId } from '../services/new-id.ts';
import { makeCareFile } from './care-file/index.ts';
import { type MadeUpRequest, madeUpReceived } from './requests.ts';
import { type DemoStaffKey, demoStaff, seedDemoStaff } from './staff.ts';
import { type Story, stories } from './stories.ts';

/** A clock that the seed moves, so that the past of its cases lies in the past. */
export interface MovedClock {
  now(): number;
  set(at: number): void;
}

/** The passphrase with which every made-up requester opens their answer. */
export const demoPassphrase = 'otter ladder seven marble';

const dayMs = 24 * 60 * 60_000;

/**
 * Fills an empty demonstration: staff of every role, cases in every state, a care file to redact. Everything goes
 * through the services that real requests go through, with the clock moved to the day it happened. What waits in the
 * outbox is done before the clock moves on: a lease taken before would look forgotten, and the work be done again.
 * @param told hears of each story that is done: how many are, of how many
 */
export async function seedDemo(
  app: App,
  clock: MovedClock,
  today: number,
  told: (done: number, of: number) => void = () => undefined,
): Promise<void> {
  const staff = await seedDemoStaff(app);
  for (const [done, story] of stories.entries()) {
    await tell(app, clock, today, staff, story);
    told(done + 1, stories.length);
  }
  clock.set(today);
}

async function tell(
  app: App,
  clock: MovedClock,
  today: number,
  staff: Readonly<Record<DemoStaffKey, StaffId>>,
  story: Story,
): Promise<void> {
  const dayOf = (daysAgo: number): number => today - daysAgo * dayMs;
  clock.set(dayOf(story.daysAgo));
  const submission = submissionIdShape.parse(newId());
  await app.store.submissions.create({
    id: submission,
    passphraseHash: await hashPassphrase(demoPassphrase),
    now: clock.now(),
  });
  const receivedOn = londonDate(clock.now());
  const references = story.requests.map(({ reference }) => reference);
  const opened = story.requests.map((request: MadeUpRequest) => ({
    caseId: caseIdShape.parse(newId()),
    received: madeUpReceived(
      app.profile,
      request,
      submission,
      references.filter((one) => one !== request.reference),
      receivedOn,
    ),
  }));
  await openRequests(app, opened, newId());
  await app.jobs.drain();
  const [first] = opened;
  if (!first) return;
  for (const step of story.steps) {
    clock.set(dayOf(step.daysAgo));
    const who = step.by === 'requester' ? ({ kind: 'requester', id: submission } as const) : actorOf(staff, step.by);
    const drafts =
      typeof step.events === 'function'
        ? step.events(staff, (daysAgo) => addDays(londonDate(today), -daysAgo))
        : step.events;
    await must(app, who, first.caseId, drafts);
    await app.jobs.drain();
  }
  if (story.careFile)
    await addCareFile(app, clock, dayOf(story.careFile.daysAgo), actorOf(staff, 'priya'), first.caseId);
}

const actorOf = (
  staff: Readonly<Record<DemoStaffKey, StaffId>>,
  key: DemoStaffKey,
): Extract<Actor, { kind: 'staff' }> => {
  const roles: readonly StaffRole[] = demoStaff[key].roles;
  return { kind: 'staff', id: staff[key], roles: [...roles] };
};

async function must(app: App, who: Actor, caseId: CaseId, drafts: readonly EventDraft[]): Promise<void> {
  const result = await act(app, who, { caseId, commandId: newId() }, () => drafts);
  if (!result.ok) throw new Error(`the demonstration cannot go on: ${result.code}: ${result.sentence}`);
}

async function addCareFile(app: App, clock: MovedClock, at: number, who: Actor, caseId: CaseId): Promise<void> {
  clock.set(at);
  const uploads = (await makeCareFile()).map(({ name, pdf }) => ({ name, bytes: pdf }));
  const result = await uploadDocuments(app, who, { caseId, commandId: newId() }, uploads);
  if (!result.ok) throw new Error(`the care file was not taken: ${result.sentence}`);
  await app.jobs.drain();
  await placeCareFile(app, who, caseId);
}

/** Two volumes of one service, as an officer would say it; dates and kinds as the names of the documents propose them. */
async function placeCareFile(app: App, who: Actor, caseId: CaseId): Promise<void> {
  const documents = (await loadCase(app, caseId))?.state.file.documents.map(({ id }) => id) ?? [];
  const [service = ''] = app.profile.services;
  const place = (volume: string, of: readonly DocumentId[]) =>
    perform(
      app,
      who,
      { caseId, commandId: newId() },
      placeDocuments,
      placeDocuments.input.parse({ documents: of, service, volume }),
    );
  const half = documents.length / 2;
  const told = [
    await perform(app, who, { caseId, commandId: newId() }, takeProposals, { documents }),
    await place('1', documents.slice(0, half)),
    await place('2', documents.slice(half)),
  ];
  for (const one of told) if (!one.ok) throw new Error(`the care file was not placed: ${one.sentence}`);
}
