import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type App, createApp } from '../../app/app.ts';
import { jobs } from '../../app/jobs/jobs.ts';
import { sweepDeadlines } from '../../app/jobs/sweep-deadlines.ts';
import { sweepEveryCase } from '../../app/jobs/sweep-every-case.ts';
import { mailRecipient } from '../../app/services/contact/mail-recipient.ts';
import { changeRota } from '../../app/services/staff/rota.ts';
import { sendNotices } from '../../app/services/watching/send-notices.ts';
import { readSettings } from '../../app/settings.ts';
import type { StaffRole } from '../../machines/actors.ts';
import { civilDate } from '../../machines/dates.ts';
import type { StaffId } from '../../machines/ids.ts';
import type { RotaChange } from '../../machines/rota/changes.ts';
import { absences } from './away.ts';
import { londonDay } from './civil.ts';
import { dpos, officers, reviewers } from './story.ts';

/** One e-mail as it left the house. */
export interface Posted {
  readonly to: string;
  readonly at: number;
  readonly subject: string;
  readonly text: string;
}

/** A message about a search of a case, and the address it went to; null where it went to nobody. */
export interface AboutSearch {
  readonly caseId: string;
  readonly template: string;
  readonly to: string | null;
  readonly at: number;
}

/** A whole office on a real SQLite store with real services: its people, its letterbox, and a clock somebody moves. */
export interface Office {
  readonly app: App;
  readonly clock: { at: number };
  /** Staff by the names the plan gives them, and names by id. */
  readonly staff: ReadonlyMap<string, StaffId>;
  readonly posted: readonly Posted[];
  /** What left the house to those who were asked to search, and to whoever is above them. */
  readonly aboutSearches: readonly AboutSearch[];
  /** Another process over the same store. */
  another(): Promise<App>;
  /** Sweeps as the server does, and sends what came of it; `every`: cases that are over too. */
  sweep(every: boolean): Promise<void>;
  /** Sends what waits. */
  post(): Promise<void>;
  close(): Promise<void>;
}

const everyone: readonly (readonly [readonly string[], StaffRole])[] = [
  [officers, 'officer'],
  [reviewers, 'reviewer'],
  [dpos, 'dpo'],
];

/** The rota of the year, as the DPO enters it on the first day: what is over by then is nobody's concern. */
async function tellOfAbsences(app: App, staff: ReadonlyMap<string, StaffId>): Promise<void> {
  const idOf = (name: string): StaffId => {
    const id = staff.get(name);
    if (!id) throw new Error(`nobody is called ${name}`);
    return id;
  };
  const enter = async (change: RotaChange) => {
    const entered = await changeRota(app, { id: idOf(dpos[0]) }, change);
    if (!entered.ok) throw new Error(entered.sentence);
  };
  for (const { who, standIn, ...days } of absences.filter(({ from }) => from > londonDay(app.clock.now()))) {
    const span = { staffId: idOf(who), from: civilDate.parse(days.from), to: civilDate.parse(days.to) };
    await enter({ type: 'absence.recorded', id: `away ${who}`, ...span });
    if (standIn === null) continue;
    await enter({ type: 'delegation.given', id: `for ${who}`, ...span, toId: idOf(standIn), roles: ['officer'] });
  }
}

/** In memory where the machine has such a place: some ten thousand commits wait for a disk longer than all the rest takes. */
const place = (): string => (existsSync('/dev/shm') ? '/dev/shm' : tmpdir());

export async function openOffice(at: number): Promise<Office> {
  const folder = mkdtempSync(join(place(), 'rightsdesk-year-'));
  const clock = { at, now: () => clock.at };
  const settings = readSettings({
    RIGHTSDESK_MODE: 'demo',
    DATA_DIR: join(folder, 'data'),
    MASTER_KEY: Buffer.alloc(32, 5).toString('base64'),
  });
  const posted: Posted[] = [];
  const aboutSearches: AboutSearch[] = [];
  const others: App[] = [];
  const start = () => createApp(settings, clock, undefined, () => undefined);
  const app = await start();
  const staff = new Map<string, StaffId>();
  for (const [names, role] of everyone)
    for (const name of names) {
      const account = { name, email: `${name}@northfold.example`, roles: [role], password: 'harbour-lantern-violet' };
      const made = await app.auth.accounts.createAccount({ ...account, demo: true });
      if (!made.ok) throw new Error(made.sentence);
      staff.set(name, made.id);
    }
  await tellOfAbsences(app, staff);
  const letterbox = {
    post: async ({ to, mail }: { to: string; mail: { subject: string; text: string } }) => {
      posted.push({ to: to.replace(/@.*/, ''), at: clock.at, subject: mail.subject, text: mail.text });
    },
  };
  const withLetterbox = { ...app, letterbox };
  const post = async () => {
    for (;;) {
      const rows = await app.store.outbox.claim('year', 100, 60_000, clock.at);
      if (rows.length === 0) return;
      for (const row of rows) {
        const template = String(row.body.template ?? row.kind);
        if (row.caseId !== null && template.startsWith('search-')) {
          const recipient = await mailRecipient(app, row);
          const to = recipient.send ? recipient.address : null;
          aboutSearches.push({ caseId: row.caseId, template, to, at: clock.at });
        }
        // What the team is told is written out; that a complaint has come is acknowledged by its e-mail. Letters built in the
        // meantime are no matter of time.
        if (row.caseId === null || template === 'acknowledgement') await jobs[row.kind]?.(withLetterbox, row);
        await app.store.outbox.done(row.id, 'year', clock.at);
      }
    }
  };
  return {
    ...{ app, clock, staff, posted, aboutSearches, post },
    another: async () => {
      const other = await start();
      others.push(other);
      return other;
    },
    sweep: async (every) => {
      await sweepDeadlines(app);
      if (every) await sweepEveryCase(app);
      await sendNotices(app);
      await post();
    },
    close: async () => {
      for (const one of [...others, app]) await one.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
