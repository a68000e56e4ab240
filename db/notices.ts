import { and, asc, desc, eq, gte, inArray, isNull, max } from 'drizzle-orm';
import type { CaseId, StaffId } from '../machines/ids.ts';
import type { Loudness } from '../machines/watching/codes.ts';
import type { Telling } from '../machines/watching/events.ts';
import { type Engine, language, type Work } from './engine.ts';
import { put, type Slots } from './kit.ts';
import { queue } from './outbox.ts';
import type { Tables } from './schema.ts';
import type { NewNotice, OutboxItem } from './types.ts';

const { query, write, ask } = language<Tables>();

/** A warning somebody was told of, and about which case. */
export interface Notice {
  readonly caseId: CaseId;
  readonly staffId: StaffId;
  readonly how: Loudness;
  readonly telling: Telling;
  readonly at: number;
}

interface Row {
  key: string;
  staffId: string;
  caseId: string;
  how: Loudness;
  telling: Telling;
  at: number;
}
const add = write('notices.add', (q, t, p: Slots<Row>) =>
  q
    .insert(t.notices)
    .values({
      key: p.key,
      staffId: p.staffId,
      caseId: p.caseId,
      how: p.how,
      telling: p.telling,
      at: p.at,
    })
    .onConflictDoNothing(),
);

/** Notes who is told, inside the transaction of the event that says so. Whoever was told before is left as they are. */
export function* note(caseId: CaseId, notices: readonly NewNotice[], at: number): Work<void> {
  for (const { key, staffId, how, telling } of notices) yield* add({ key, staffId, caseId, how, telling, at });
}

const take = query('notices.take', (q, t, p: Slots<{ staffId: string; how: string; mail: string }>) =>
  q
    .update(t.notices)
    .set({ mail: put(p.mail) })
    .where(and(eq(t.notices.staffId, p.staffId), eq(t.notices.how, p.how), isNull(t.notices.mail)))
    .returning({ id: t.notices.id }),
);

/** What somebody waits to be told goes into one message, queued in the same transaction; nothing where nothing waits. */
function* send(staffId: StaffId, hows: readonly Loudness[], mail: string, item: OutboxItem, at: number): Work<number> {
  let taken = 0;
  for (const how of hows) taken += (yield* take({ staffId, how, mail })).length;
  if (taken > 0) yield* queue([item], at);
  return taken;
}

/** Who was told of what, and which e-mail said it. */
export function notices(engine: Engine) {
  return {
    /** Everybody for whom something this loud waits for an e-mail. */
    waiting: async (hows: readonly Loudness[]): Promise<StaffId[]> =>
      (
        await engine.run(
          ask((q, t) =>
            q
              .selectDistinct({ staffId: t.notices.staffId })
              .from(t.notices)
              .where(and(isNull(t.notices.mail), inArray(t.notices.how, [...hows]))),
          ),
        )
      ).map(({ staffId }) => staffId),

    /** Puts all that waits for somebody into one message. How many it holds; 0 where another process was first. */
    send: (staffId: StaffId, hows: readonly Loudness[], mail: string, item: OutboxItem, at: number): Promise<number> =>
      engine.commit(send(staffId, hows, mail, item, at)),

    /** What one message says, in the order it was told. */
    ofMail: (mail: string): Promise<Notice[]> =>
      engine.run(ask((q, t) => q.select().from(t.notices).where(eq(t.notices.mail, mail)).orderBy(asc(t.notices.id)))),

    /** Cases one of these people was told of since an instant, the last told first. */
    toldOf: async (staffIds: readonly StaffId[], since: number, limit: number): Promise<CaseId[]> =>
      (
        await engine.run(
          ask((q, t) =>
            q
              .select({ caseId: t.notices.caseId })
              .from(t.notices)
              .where(and(inArray(t.notices.staffId, [...staffIds]), gte(t.notices.at, since)))
              .groupBy(t.notices.caseId)
              .orderBy(desc(max(t.notices.at)))
              .limit(limit),
          ),
        )
      ).map(({ caseId }) => caseId),

    /** Everything somebody was told about a case, oldest first. */
    ofCase: (caseId: CaseId): Promise<Notice[]> =>
      engine.run(
        ask((q, t) => q.select().from(t.notices).where(eq(t.notices.caseId, caseId)).orderBy(asc(t.notices.id))),
      ),
  };
}
