import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RouteConfigEntry } from '@react-router/dev/routes';
import declared from '../../app/routes.ts';

export interface Address {
  /** As `app/routes.ts` has it, with a slash before it. */
  readonly pattern: string;
  readonly file: string;
  readonly hasAction: boolean;
  readonly isPage: boolean;
}

/** Every address of the application, read from its own list. */
export async function everyAddress(): Promise<Address[]> {
  return (await declared).flatMap((entry) => addresses(entry, ''));
}

function addresses(entry: RouteConfigEntry, above: string): Address[] {
  const pattern = entry.path === undefined ? above : `${above}/${entry.path}`;
  const below = (entry.children ?? []).flatMap((child) => addresses(child, pattern));
  if (entry.path === undefined && entry.index !== true) return below;
  const source = readFileSync(join('app', entry.file), 'utf8');
  const own = {
    pattern: pattern === '' ? '/' : pattern,
    file: entry.file,
    hasAction: /^export (async )?(function|const) action\b/m.test(source),
    isPage: /^export default /m.test(source),
  };
  return [own, ...below];
}
