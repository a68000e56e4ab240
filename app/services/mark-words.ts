import { z } from 'zod';
import type { Actor } from '../../machines/actors.ts';
import { exemptionCodes } from '../../machines/exemptions/index.ts';
import { findDocument } from '../../machines/file.ts';
import { documentId, fileId, markId, pageId } from '../../machines/ids.ts';
import { type Refusal, refuse } from '../../machines/refusal.ts';
import type { App } from '../app.ts';
import { boxesOf } from '../documents/suggest/find-term.ts';
import { type Acted, act, type Command } from './act.ts';
import { newId } from './new-id.ts';
import { loadPageText } from './page-text.ts';
import { readCase } from './read-case.ts';

export const wordMark = z.object({
  documentId,
  pageId,
  /** The file whose words were on the screen: after a second reading the same places hold other words. */
  text: fileId,
  /** Places of the words in the page's reading, from 0. */
  at: z.array(z.int().nonnegative()).min(1, 'Choose the words').max(2000),
  code: z.enum(exemptionCodes, 'Choose an exemption'),
  citation: z.string().trim().max(300).nullish(),
});

/** Marks words of one page, as one mark. Boxes and words come from the stored reading, never from the browser. */
export async function markWords(
  app: App,
  actor: Actor,
  command: Command,
  { documentId: ofDocument, pageId: ofPage, text, at, code, citation }: z.output<typeof wordMark>,
): Promise<Acted | Refusal> {
  const read = await readCase(app, actor, command.caseId);
  if (!read.ok) return read;
  const document = findDocument(read.state.file, ofDocument);
  const page = document?.pages.find(({ id }) => id === ofPage);
  if (!document?.text || !page) return refuse('no-page', 'This page is not part of the case. Load the page again.');
  if (document.text !== text) {
    return refuse('read-anew', 'This page has been read anew meanwhile. Choose the words again.');
  }
  const words = (await loadPageText(app, command.caseId, text))[page.number - 1]?.words ?? [];
  const places = [...new Set(at)].sort((a, b) => a - b);
  if (places.some((place) => words[place] === undefined)) {
    return refuse('no-words', 'These words were not found. Load the page again.');
  }
  return act(app, actor, command, () => [
    {
      type: 'marks.added',
      marks: [
        {
          id: markId.parse(newId()),
          documentId: ofDocument,
          pageId: ofPage,
          scope: 'words',
          boxes: boxesOf(words, places),
          words: places
            .map((place) => words[place]?.text)
            .join(' ')
            .slice(0, 2000),
          code,
          citation: citation || null,
          term: null,
        },
      ],
    },
  ]);
}
