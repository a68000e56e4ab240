import { z } from 'zod';
import type { Actor } from '../../../machines/actors.ts';
import { lineBoxes } from '../../../machines/documents/line-boxes.ts';
import { saysNothingNew } from '../../../machines/documents/under-marks.ts';
import { exemptionCodes } from '../../../machines/exemptions/index.ts';
import { findPage } from '../../../machines/file.ts';
import { readingOf } from '../../../machines/file-order/pages.ts';
import { documentId, pageId } from '../../../machines/ids.ts';
import { type Refusal, refuse } from '../../../machines/refusal.ts';
import type { App } from '../../app.ts';
import { type Acted, act, type Command } from '../act.ts';
import { pageWords } from '../file/document-words.ts';
import { readAnew, turnedSince } from '../file/turned-since.ts';
import { readCase } from '../read-case.ts';
import { markOf } from './mark-of.ts';
import { markedAlready } from './marked-already.ts';

export const wordMark = z.object({
  documentId,
  pageId,
  /** The reading that was on the screen (`readingOf`): in another one the same places hold other words, or lie elsewhere. */
  text: z.string().min(1).max(100),
  /** Places of the words in the page's reading, from 0. */
  at: z.array(z.int().nonnegative()).min(1, 'Choose the words').max(2000),
  code: z.enum(exemptionCodes, 'Choose an exemption'),
  citation: z.string().trim().max(300).nullish(),
});

/**
 * Marks words of one page, as one mark, unless they are marked for the same reason. Boxes and words come from the
 * stored reading, never from the browser.
 */
export async function markWords(
  app: App,
  actor: Actor,
  command: Command,
  { documentId: ofDocument, pageId: ofPage, text, at, code, citation }: z.output<typeof wordMark>,
): Promise<Acted | Refusal> {
  const read = await readCase(app, actor, command.caseId);
  if (!read.ok) return read;
  // Sent again for want of an answer: it is done, however the page lies by now.
  if (read.commands.has(command.commandId)) return { ok: true, loaded: read, isRepeat: true };
  const page = findPage(read.state.file, ofDocument, ofPage);
  if (!page) return refuse('no-page', 'This page is not part of the case. Load the page again.');
  if (readingOf(page) !== text) return readAnew;
  const { words } = await pageWords(app, command.caseId, page);
  const places = [...new Set(at)].sort((a, b) => a - b);
  if (places.some((place) => words[place] === undefined)) {
    return refuse('no-words', 'These words were not found. Load the page again.');
  }
  const place = { documentId: ofDocument, pageId: ofPage };
  const mark = { boxes: lineBoxes(words, places), code, citation: citation || null };
  return act(app, actor, command, ({ file }) => {
    const isTurned = turnedSince(read.state.file, file, [place]);
    if (isTurned) return isTurned;
    if (saysNothingNew(mark, findPage(file, ofDocument, ofPage)?.marks ?? [])) return markedAlready;
    const said = places.map((at) => words[at]?.text).join(' ');
    return [
      {
        type: 'marks.added',
        marks: [{ id: markOf(command), ...place, ...mark, scope: 'words', words: said.slice(0, 2000), term: null }],
      },
    ];
  });
}
