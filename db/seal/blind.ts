import { createHmac } from 'node:crypto';

/** What a case can be found by. */
export type IndexField = 'name' | 'surname' | 'email' | 'phone' | 'reference';
export interface IndexEntry {
  readonly field: IndexField;
  readonly value: string;
}

const plain = (value: string): string =>
  value
    .normalize('NFKD')
    .replace(/[\p{M}'’ʼ‘`]/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** One spelling for each thing people write in several ways; empty where nothing is left to look for. */
export function normalise(field: IndexField, value: string): string {
  if (field === 'email') return value.normalize('NFKC').trim().toLowerCase();
  if (field === 'reference') return plain(value).replaceAll(' ', '');
  if (field === 'phone') return value.replace(/\D+/g, '').replace(/^(00)?440?(?=[1-9]\d{8,9}$)/, '0');
  return plain(value);
}

/** The token stored instead of the value: equal values give equal tokens, and only the holder of the index key can make one. */
export const token = (indexKey: Buffer, field: string, value: string): string =>
  createHmac('sha256', indexKey)
    .update(field)
    .update('\0')
    .update(value)
    .digest()
    .subarray(0, 16)
    .toString('base64url');

/** A name's last word, and of a double name each part too. */
function surnames(name: string): string[] {
  const last = name.trim().split(/\s+/).at(-1) ?? '';
  const parts = last.split(/[-\u2010-\u2013]/);
  return parts.length > 1 ? [last, ...parts] : [last];
}

/** The entries under which a case is found for people's names and ways to reach them. */
export function indexEntries(of: {
  readonly reference?: string;
  readonly names?: readonly string[];
  readonly emails?: readonly (string | null)[];
  readonly phones?: readonly (string | null)[];
}): IndexEntry[] {
  const names = of.names ?? [];
  const all: IndexEntry[] = [
    ...(of.reference === undefined ? [] : [{ field: 'reference' as const, value: of.reference }]),
    ...names.map((value) => ({ field: 'name' as const, value })),
    ...names.flatMap(surnames).map((value) => ({ field: 'surname' as const, value })),
    ...(of.emails ?? []).map((value) => ({ field: 'email' as const, value: value ?? '' })),
    ...(of.phones ?? []).map((value) => ({ field: 'phone' as const, value: value ?? '' })),
  ];
  return all.filter((entry) => normalise(entry.field, entry.value) !== '');
}
