import { refuse } from '../../../machines/refusal.ts';
import { type Conversion, most } from './converted.ts';
import { lostLetters } from './lost-letters.ts';
import { type Block, typeset } from './sheet.ts';
import { readText } from './text.ts';

/** A plain text, line by line as it stands; a form feed begins a page. */
export async function fromText(bytes: Uint8Array): Promise<Conversion> {
  const text = readText(bytes);
  if (text.length > most.letters) return tooManyLetters;
  const blocks = text
    .split('\f')
    .flatMap((page, index): Block[] => [...(index > 0 ? [{ is: 'page' } as const] : []), { is: 'text', text: page }]);
  const sheet = await typeset(blocks);
  if (!sheet.ok) return sheet;
  return { ok: true, kind: 'text', pdf: sheet.pdf, findings: lostLetters(sheet), children: [] };
}

export const tooManyLetters = refuse(
  'too-large',
  `This file holds more than ${most.letters.toLocaleString('en-GB')} letters, more than one file may. Split it and add the parts.`,
);
