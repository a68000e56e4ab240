import { refuse } from '../../../machines/refusal.ts';
import type { Found } from '../ingest/findings.ts';
import { most } from './converted.ts';

/** What a camera or a program wrote beside the picture, as far as it is words; `comments` are such already. */
export function details(parts: readonly Buffer[], comments: readonly string[] = []): Found[] {
  const said = [...parts.flatMap(wordsIn), ...comments].join(' · ');
  if (said === '') return [];
  const note = `The picture carries details of its making, perhaps the place: ${said.slice(0, 1500)}`;
  return [{ kind: 'metadata', page: null, note }];
}

/** Something a picture may hide, as a finding. */
export const layer = (note: string): Found => ({ kind: 'layer', page: null, note });
export const seeThrough =
  'Parts of the picture are see-through. It is shown on white, where white words would not be seen. Look at the original.';
/** What is said of a picture that moves. */
export const moving = (pictures: number) => `The picture moves. Only the first of its ${pictures} pictures is shown.`;
export const cutOff = 'The picture is damaged: its end is missing. Only what could be read is shown.';

const wordsIn = (part: Buffer): string[] =>
  part
    .toString('latin1')
    .replace(/<[^>]*>/gu, ' ')
    .match(/[ -~\u00c0-\u00ff]{5,}/gu)
    ?.map((run) => run.trim())
    .filter((run) => /[A-Za-z]{3}|\d{4}/u.test(run)) ?? [];

/** Why a picture of so many pages is not taken. */
export const tooManyPages = (count: number) =>
  refuse('too-many-pages', `This picture has ${count} pages; one file may have ${most.pages}. Split it first.`);
export const damaged = refuse(
  'damaged',
  'This picture is damaged or of a kind that cannot be read. Open it, save it as a JPEG or PDF, and add that.',
);
export const tooLarge = refuse(
  'too-large',
  'This picture is too large to be read. Save it with fewer pixels (A4 at 300 dpi is enough), and add that.',
);
