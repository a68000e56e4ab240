/** Deeper than this nothing is looked at; what reads the parts refuses such a message. */
const deepest = 60;

/** What programs write there for readers of the 1990s. */
const usual =
  /^(?:this is (?:an? )?(?:cryptographically signed |s\/mime signed |multi-?part )?message in mime format[.]?|multi-?part message(?: in mime format)?[.]?)$/iu;

/**
 * What stands in an e-mail before the first of its parts and behind the last (RFC 2046, 5.1.1: no program shows it), of
 * parts within parts too. Empty where there is nothing but what programs write there themselves.
 */
export const wordsAroundParts = (bytes: Uint8Array): string[] =>
  around(Buffer.from(bytes).toString('utf8'), 0)
    .map((text) => text.trim())
    .filter((text) => text !== '' && !usual.test(text.replace(/\s+/gu, ' ')));

function around(entity: string, depth: number): string[] {
  const end = /\r?\n\r?\n/u.exec(entity);
  const [, boundary] =
    /^content-type:[^\n]*multipart\/(?:[^\n]|\n[ \t])*?boundary\s*=\s*("[^"\n]+"|[^\s;]+)/imu.exec(
      entity.slice(0, end?.index ?? 0).replace(/\r/gu, ''),
    ) ?? [];
  if (end === null || boundary === undefined || depth === deepest) return [];
  const line = `--${boundary.replaceAll('"', '')}`;
  const found: string[] = [];
  let part: string[] = [];
  let place: 'before' | 'within' | 'behind' = 'before';
  const ends = () => {
    const text = part.join('\n');
    part = [];
    found.push(...(place === 'within' ? around(text, depth + 1) : [text]));
  };
  for (const one of entity.slice(end.index + end[0].length).split(/\r?\n/u)) {
    const isLine = one.startsWith(line) && /^(?:--)?[ \t]*$/u.test(one.slice(line.length));
    if (!isLine || place === 'behind') {
      part.push(one);
      continue;
    }
    ends();
    place = one.slice(line.length).startsWith('--') ? 'behind' : 'within';
  }
  ends();
  return found;
}
