import { welsh } from '../../app/language/cy/index.ts';

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#x27': "'" };
const decoded = (text: string): string => text.replace(/&(#?\w+);/g, (all, name) => entities[name] ?? all);

/** What a page says: its title, what stands between tags, and what is said only to those who hear it. English marked as such is left out. */
export function textsOf(html: string): string[] {
  const plain = html
    .replace(/<(script|style|svg)\b.*?<\/\1>/gs, '')
    .replace(/<([a-z]+)\b[^>]*\slang="en"[^>]*>.*?<\/\1>/gs, '');
  const labels = [...plain.matchAll(/\saria-label="([^"]*)"/g)].map(([, label = '']) => label);
  return [...plain.split(/<[^>]*>/), ...labels]
    .map((text) => decoded(text).trim())
    .filter((text) => /\p{L}/u.test(text));
}

const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
/** A Welsh sentence, or the part of it before, in or after its brackets, with anything where a value goes. */
const patternsOf = (words: string): RegExp[] =>
  words
    .split(/[[\]]/)
    .filter((part) => /\p{L}/u.test(part))
    .map(
      (part) =>
        new RegExp(
          `^${part
            .trim()
            .split(/\{\d\}/)
            .map(literal)
            .join('.*')}$`,
          's',
        ),
    );

const whole = new Set([...welsh.values()]);
// A sentence that begins and ends with a value, such as “{0} (dewisol)”, would let English through: its value is looked at instead.
const patterns = [...welsh.values()].filter((words) => /[{[]/.test(words)).flatMap(patternsOf);
const framed = [...welsh.values()].filter((words) => /^\{0\}/.test(words));

/** Whether a text of a page is Welsh of ours, or one of the things that are the same in every language. */
export function isWelsh(text: string, given: readonly string[]): boolean {
  if (whole.has(text) || given.includes(text) || !/\p{L}/u.test(text)) return true;
  // A title is the words of the page and the name of the service.
  if (text.includes(' – ')) return text.split(' – ').every((part) => isWelsh(part, given));
  if (welsh.has(text)) return false;
  for (const words of framed) {
    const rest = words.slice(3);
    const fits = text.endsWith(rest) && !rest.includes('{');
    if (fits && isWelsh(text.slice(0, -rest.length), given)) return true;
  }
  // One of several lines alike: “Enw arall 2”.
  const [, line] = /^(.+) \d+$/.exec(text) ?? [];
  if (line !== undefined && whole.has(line)) return true;
  const [, heading, which] = /^(.+) \((.+)\)$/.exec(text) ?? [];
  if (heading !== undefined && which !== undefined && whole.has(which)) return isWelsh(heading, given);
  return patterns.some((pattern) => pattern.test(text) && pattern.source !== '^.*$');
}
