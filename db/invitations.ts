import { and, eq, inArray, isNull } from 'drizzle-orm';
import { type Engine, language, type Work } from './engine.ts';
import { queue } from './outbox.ts';
import type { Tables } from './schema.ts';
import type { OutboxItem } from './types.ts';

const { ask } = language<Tables>();

/** An invitation of a colleague as it is kept: of its link only a hash. Read and used by the staff sign-in. */
export type NewStaffInvitation = Omit<Tables['staffInvitation']['$inferInsert'], 'usedAt'> & { readonly email: string };

/** How a queued message stands. */
export interface QueuedMessage {
  readonly dedupe: string;
  readonly doneAt: number | null;
  readonly deadAt: number | null;
}

/** Invitations that go out by e-mail: kept together with the queued message, or not at all. */
export function invitations(engine: Engine) {
  return {
    /** Keeps an invitation and queues its message in one transaction. An older open one for the same address is void by this. */
    add: (invitation: NewStaffInvitation, message: OutboxItem, now: number): Promise<void> =>
      engine.commit(add(invitation, message, now)),

    /** The messages queued under these keys that are not forgotten yet. */
    messages: (dedupes: readonly string[]): Promise<QueuedMessage[]> =>
      engine.run(
        ask((q, t) =>
          q
            .select({ dedupe: t.outbox.dedupe, doneAt: t.outbox.doneAt, deadAt: t.outbox.deadAt })
            .from(t.outbox)
            .where(inArray(t.outbox.dedupe, [...dedupes])),
        ),
      ),
  };
}

function* add(invitation: NewStaffInvitation, message: OutboxItem, now: number): Work<void> {
  const { purpose, email } = invitation;
  yield* ask((q, t) =>
    q
      .update(t.staffInvitation)
      .set({ usedAt: now })
      .where(
        and(
          eq(t.staffInvitation.purpose, purpose),
          eq(t.staffInvitation.email, email),
          isNull(t.staffInvitation.usedAt),
        ),
      )
      .returning({ id: t.staffInvitation.id }),
  );
  yield* ask((q, t) => q.insert(t.staffInvitation).values(invitation).returning({ id: t.staffInvitation.id }));
  yield* queue([message], now);
}
