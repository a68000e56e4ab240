/** One thing that is not as it was: where, what it said, what it says. An empty text where there was, or is, nothing. */
export interface Difference {
  readonly where: string;
  readonly before: string;
  readonly after: string;
}

type Leaves = Map<string, string>;

/** What two profiles say differently, in the order of the newer one. */
export function differences(before: unknown, after: unknown): Difference[] {
  const [old, now] = [leaves(before, '', new Map()), leaves(after, '', new Map())];
  const places = [...new Set([...now.keys(), ...old.keys()])];
  return places
    .map((where) => ({ where, before: old.get(where) ?? '', after: now.get(where) ?? '' }))
    .filter((one) => one.before !== one.after);
}

/** A list of plain values is one place; things with an id are told apart by it, not by where they stand. */
function leaves(value: unknown, path: string, found: Leaves): Leaves {
  const at = (key: string) => (path === '' ? key : `${path} › ${key}`);
  if (Array.isArray(value)) {
    if (value.every((each) => typeof each !== 'object')) found.set(path, value.join('\n'));
    else for (const [index, each] of value.entries()) leaves(each, at(nameOf(each) ?? String(index + 1)), found);
  } else if (value !== null && typeof value === 'object') {
    for (const [key, each] of Object.entries(value)) leaves(each, at(key), found);
  } else if (value !== undefined && value !== null) found.set(path, String(value));
  return found;
}

function nameOf(value: unknown): string | undefined {
  if (value === null || typeof value !== 'object') return undefined;
  for (const key of ['id', 'from', 'term', 'text', 'to', 'what'])
    if (key in value) return String(Reflect.get(value, key));
  return undefined;
}
