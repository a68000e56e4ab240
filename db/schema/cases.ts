import { sql } from 'drizzle-orm';
import type { Phase } from '../../machines/case.ts';
import { type CivilDate, civilDate } from '../../machines/dates.ts';
import type { DisposalStanding } from '../../machines/disposal/disposal.ts';
import type { Outcome } from '../../machines/events.ts';
import type { CaseId, StaffId, SubmissionId } from '../../machines/ids.ts';
import type { Channel, Nation, Right } from '../../machines/people.ts';
import type { Asker } from '../../machines/sorting/askers.ts';
import type { Kit } from '../kit.ts';

/** What a job is told: ids and names of templates. No personal data; it is read from the case when the job runs. */
export type OutboxBody = Record<string, string | number | null>;

/** Stands for "still open", as in the other dates. */
const open = civilDate.parse('9999-12-31');

/** Cases, their sealed events, and what must leave the house. No column here holds personal data in the clear. */
export function defineCases(k: Kit) {
  const cases = k.table(
    'cases',
    {
      id: k.text('id').$type<CaseId>().primaryKey(),
      reference: k.text('reference').notNull(),
      /** The command that opened the case, and its place among the cases opened by that command. */
      openedBy: k.text('opened_by').notNull(),
      openedPart: k.int('opened_part').notNull(),
      /** Number of events; the chain's last hash. A tail cut off the events shows against these. */
      version: k.int('version').notNull(),
      head: k.bytes('head').notNull(),
      createdAt: k.instant('created_at').notNull(),
      updatedAt: k.instant('updated_at').notNull(),
      destroyedAt: k.instant('destroyed_at'),
      right: k.text('right').$type<Right>().notNull(),
      nation: k.text('nation').$type<Nation>().notNull(),
      submissionId: k.text('submission_id').$type<SubmissionId>().notNull(),
      phase: k.text('phase').$type<Phase>().notNull(),
      clockStatus: k.text('clock_status').$type<'not-started' | 'running' | 'paused'>().notNull(),
      identity: k.text('identity').notNull(),
      receivedOn: k.date('received_on').$type<CivilDate>().notNull(),
      /** '9999-12-31' where there is none: the two engines order nulls differently. */
      dueOn: k.date('due_on').$type<CivilDate>().notNull(),
      statutoryDueOn: k.date('statutory_due_on').$type<CivilDate>().notNull(),
      noticeBy: k.date('notice_by').$type<CivilDate>().notNull(),
      ownerId: k.text('owner_id').$type<StaffId>(),
      reviewerId: k.text('reviewer_id').$type<StaffId>(),
      channel: k.text('channel').$type<Channel>().notNull(),
      unread: k.bool('unread').notNull(),
      pages: k.int('pages').notNull(),
      pagesDecided: k.int('pages_decided').notNull(),
      outcome: k.text('outcome').$type<Outcome>(),
      closedAt: k.instant('closed_at'),
      /** Answered after the due date the desk works to. */
      late: k.bool('late').notNull(),
      /** The day it was answered or ended; '9999-12-31' while it is open. */
      closedOn: k.date('closed_on').$type<CivilDate>().notNull().default(open),
      /** Answered after the statutory date too: a breach. */
      breached: k.bool('breached').notNull().default(false),
      extended: k.bool('extended').notNull().default(false),
      linkedCount: k.int('linked_count').notNull(),
      /** Where it stands on the way to being destroyed; whether it is due at all is worked out from `closed_on`. */
      disposal: k.text('disposal').$type<DisposalStanding>().notNull().default('none'),
      /** The date that was missed; '9999-12-31' where none was. Why, as a code of the body's list; '' until it is on record. */
      missedOn: k.date('missed_on').$type<CivilDate>().notNull().default(open),
      lateCause: k.text('late_cause').notNull().default(''),
      /** The service it is about, by its name; '' until somebody says it. */
      service: k.text('service').notNull().default(''),
      /** Who asks; '' in the row of a case that was destroyed before this was kept. */
      asker: k.text('asker').$type<Asker | ''>().notNull().default(''),
      /** Open, and something in it waits for the DPO whatever its date. */
      waitsForDpo: k.bool('waits_for_dpo').notNull().default(false),
      /**
       * How likely it misses its date, in thousandths, as last looked at; past its date 1000 and the days since; -1 where there
       * is no date or nobody looked. An estimate of the sweep, not something that happened: no projection of the case.
       */
      chance: k.int('chance').notNull().default(-1),
    },
    (t) => [
      k.uniqueIndex('cases_reference').on(t.reference),
      k.uniqueIndex('cases_opened').on(t.openedBy, t.openedPart),
      // closed_at stands in the index so that the range counts never touch the table.
      k.index('cases_open_due').on(t.dueOn, t.id, t.right, t.closedAt).where(sql`${t.closedAt} is null`),
      k.index('cases_open_owner').on(t.ownerId, t.dueOn, t.id, t.closedAt).where(sql`${t.closedAt} is null`),
      k.index('cases_open_reviewer').on(t.reviewerId, t.dueOn, t.id, t.closedAt).where(sql`${t.closedAt} is null`),
      k.index('cases_open_phase').on(t.phase, t.dueOn, t.id, t.closedAt).where(sql`${t.closedAt} is null`),
      k.index('cases_open_right').on(t.right, t.dueOn, t.id, t.closedAt).where(sql`${t.closedAt} is null`),
      k.index('cases_open_chance').on(t.chance, t.id, t.closedAt).where(sql`${t.closedAt} is null`),
      k.index('cases_waits_for_dpo').on(t.dueOn, t.id).where(sql`${t.waitsForDpo}`),
      k.index('cases_due').on(t.dueOn, t.id),
      k.index('cases_service').on(t.service, t.dueOn, t.id),
      k.index('cases_received').on(t.receivedOn, t.id),
      k.index('cases_submission').on(t.submissionId),
      k.index('cases_closed_on').on(t.closedOn, t.id),
      k.index('cases_missed').on(t.missedOn, t.id).where(sql`${t.missedOn} < '9999-12-31'`),
      k.index('cases_late_cause').on(t.lateCause, t.missedOn, t.id).where(sql`${t.missedOn} < '9999-12-31'`),
      k.index('cases_over').on(t.closedAt, t.outcome, t.late, t.right).where(sql`${t.closedAt} is not null`),
      k.index('cases_disposal').on(t.disposal, t.closedOn, t.id).where(sql`${t.disposal} <> 'none'`),
      // What was destroyed long ago stands in no list of what is due.
      k
        .index('cases_disposable')
        .on(t.closedOn, t.id)
        .where(sql`${t.disposal} = 'none' and ${t.closedAt} is not null and ${t.destroyedAt} is null`),
    ],
  );
  const events = k.table(
    'events',
    {
      caseId: k.text('case_id').$type<CaseId>().notNull(),
      seq: k.int('seq').notNull(),
      type: k.text('type').notNull(),
      v: k.int('v').notNull(),
      at: k.instant('at').notNull(),
      commandId: k.text('command_id').notNull(),
      /** Place among the events of one command. */
      part: k.int('part').notNull(),
      box: k.bytes('box').notNull(),
      hash: k.bytes('hash').notNull(),
      /**
       * Who did it: a member of staff, or `requester`, `clock`, `jobs`. To search by; what counts is sealed in the box. Null
       * where it was appended before this was kept.
       */
      byId: k.text('by_id'),
    },
    (t) => [
      k.primaryKey({ columns: [t.caseId, t.seq] }),
      k.index('events_at').on(t.at, t.caseId, t.seq),
      k.index('events_by').on(t.byId, t.at, t.caseId, t.seq),
      k.uniqueIndex('events_command').on(t.caseId, t.commandId, t.part),
    ],
  );
  const outbox = k.table(
    'outbox',
    {
      id: k.id('id'),
      kind: k.text('kind').notNull(),
      dedupe: k.text('dedupe').notNull(),
      caseId: k.text('case_id').$type<CaseId>(),
      body: k.json('body').$type<OutboxBody>().notNull(),
      createdAt: k.instant('created_at').notNull(),
      availableAt: k.instant('available_at').notNull(),
      leaseBy: k.text('lease_by'),
      leaseUntil: k.instant('lease_until').notNull(),
      attempts: k.int('attempts').notNull(),
      doneAt: k.instant('done_at'),
      deadAt: k.instant('dead_at'),
      error: k.text('error'),
    },
    (t) => [
      k.uniqueIndex('outbox_dedupe').on(t.dedupe),
      k.index('outbox_waiting').on(t.availableAt, t.id).where(sql`${t.doneAt} is null and ${t.deadAt} is null`),
      k.index('outbox_case').on(t.caseId),
    ],
  );
  return { cases, events, outbox };
}
