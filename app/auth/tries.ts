import { createHash } from 'node:crypto';
import type { DBAdapter } from 'better-auth';
import { z } from 'zod';

export interface Limit {
  readonly max: number;
  readonly windowMs: number;
}

const row = z.object({ count: z.number(), lastRequest: z.coerce.number() });

/** What a try is counted under. Hashed: an e-mail address or a network is not kept in the clear. */
const stored = (key: string): string => createHash('sha256').update(key, 'utf8').digest('base64url');

export interface Tries {
  /** Counts one try. False when this one is more than the limit allows in its window. */
  take(key: string, limit: Limit): Promise<boolean>;
  /** Forgets the tries under a key: the right password was given. */
  forget(key: string): Promise<void>;
}

/**
 * Counts tries in the database, so that every process sees the same count and a restart forgets nothing. The window begins
 * with its first try. Each step is one conditional statement: two tries at once are two tries.
 */
export function tries(
  adapter: Pick<DBAdapter, 'create' | 'findOne' | 'incrementOne' | 'deleteMany'>,
  now: () => number,
): Tries {
  const model = 'rateLimit';
  return {
    async take(key, limit) {
      const where = { field: 'key', value: stored(key) };
      const windowStart = now() - limit.windowMs;
      for (let round = 0; round < 5; round++) {
        const counted = await adapter.incrementOne({
          model,
          where: [where, { field: 'lastRequest', operator: 'gt', value: windowStart }],
          increment: { count: 1 },
        });
        if (counted !== null) return row.parse(counted).count <= limit.max;
        const begunAgain = await adapter.incrementOne({
          model,
          where: [where, { field: 'lastRequest', operator: 'lte', value: windowStart }],
          increment: {},
          set: { count: 1, lastRequest: now() },
        });
        if (begunAgain !== null) return true;
        try {
          await adapter.create({ model, data: { key: where.value, count: 1, lastRequest: now() } });
          return true;
        } catch (error) {
          // Another try made the row a moment ago: count on it. Any other trouble has no row to show.
          if ((await adapter.findOne({ model, where: [where] })) === null) throw error;
        }
      }
      return false;
    },
    async forget(key) {
      await adapter.deleteMany({ model, where: [{ field: 'key', value: stored(key) }] });
    },
  };
}
