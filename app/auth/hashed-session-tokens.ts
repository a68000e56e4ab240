import type { DBAdapter, DBTransactionAdapter, Where } from 'better-auth';
import { tokenHash } from './secrets.ts';

type Operations = DBTransactionAdapter;

/** The token a condition asks for, when it asks for exactly one. */
const tokenAskedFor = (where: readonly Where[]): string | null => {
  const condition = where.find((w) => w.field === 'token' && (w.operator ?? 'eq') === 'eq');
  return typeof condition?.value === 'string' ? condition.value : null;
};

const hashedValue = (value: Where['value']): Where['value'] =>
  typeof value === 'string'
    ? tokenHash(value)
    : Array.isArray(value)
      ? value.map((one) => tokenHash(String(one)))
      : value;

const hashedWhere = (where: Where[]): Where[] =>
  where.map((w) => (w.field === 'token' ? { ...w, value: hashedValue(w.value) } : w));

/** Gives a row back with the token that was asked for instead of the hash that is stored. */
const withToken = <R>(row: R, token: string | null): R =>
  token !== null && typeof row === 'object' && row !== null ? { ...row, token } : row;

function hashing(base: Operations): Operations {
  const on = <I extends { model: string; where: Where[] }>(input: I): I =>
    input.model === 'session' ? { ...input, where: hashedWhere(input.where) } : input;
  const asked = (input: { model: string; where: Where[] }): string | null =>
    input.model === 'session' ? tokenAskedFor(input.where) : null;

  return {
    ...base,
    create: async (input) => {
      const token: unknown = 'token' in input.data ? input.data.token : null;
      if (input.model !== 'session' || typeof token !== 'string') return base.create(input);
      const data = { ...input.data, token: tokenHash(token) };
      return withToken(await base.create({ ...input, data }), token);
    },
    findOne: async (input) => withToken(await base.findOne(on(input)), asked(input)),
    findMany: async <T>(input: Parameters<Operations['findMany']>[0]): Promise<T[]> => {
      const { where } = input;
      if (input.model !== 'session' || where === undefined) return base.findMany<T>(input);
      const token = tokenAskedFor(where);
      const rows = await base.findMany<T>({ ...input, where: hashedWhere(where) });
      return rows.map((row) => withToken(row, token));
    },
    update: async (input) => withToken(await base.update(on(input)), asked(input)),
    updateMany: (input) => base.updateMany(on(input)),
    delete: (input) => base.delete(on(input)),
    deleteMany: (input) => base.deleteMany(on(input)),
    consumeOne: async (input) => withToken(await base.consumeOne(on(input)), asked(input)),
    incrementOne: async (input) => withToken(await base.incrementOne(on(input)), asked(input)),
  };
}

/**
 * Wraps better-auth's database so that the session table holds only hashes of session tokens: whoever reads the database
 * or a backup of it cannot take over a session. better-auth itself stores them as they are.
 */
export function withHashedSessionTokens(base: DBAdapter): DBAdapter {
  return {
    ...base,
    ...hashing(base),
    transaction: (work) => base.transaction((inside) => work(hashing(inside))),
  };
}
