import type { MessageHead } from '../../../machines/documents/coming-in.ts';
import type { Found } from '../ingest/findings.ts';
import { type Child, type Conversion, most } from './converted.ts';
import { tooManyLetters } from './from-text.ts';
import { htmlText } from './html-text.ts';
import { lostLetters } from './lost-letters.ts';
import { type Block, typeset } from './sheet.ts';
import { cleanText } from './text.ts';

/** An e-mail, however it was kept. Fields that are absent are ''. */
export interface Message {
  fields: { name: 'From' | 'Sender' | 'Reply to' | 'To' | 'Cc' | 'Bcc' | 'Date' | 'Subject'; text: string }[];
  text: string;
  html: string;
  attachments: Child[];
  /** Message-ID, References and In-Reply-To, as they stand in its header. */
  threading: { id: string; follows: string };
  /** Names of what else its header says. */
  otherLines: string[];
  isSigned: boolean;
  /** What no mail program shows: before the first of its parts, and behind the last. */
  aroundParts: string[];
}

/** The pages of a message: who, to whom (blind copies too), when and what about; its words; what came with it. */
export async function messagePages(message: Message): Promise<Conversion> {
  const { fields } = message;
  const shown = message.html === '' ? { text: message.text, hosts: [], pictures: [] } : htmlText(message.html);
  const attachments = [...message.attachments, ...shown.pictures];
  if (attachments.length > most.children) return tooManyAttachments;
  const body = cleanText(shown.text);
  const plain = message.html === '' ? '' : cleanText(message.text);
  const unseen = cleanText(message.aroundParts.join('\n\n'));
  if (body.length + plain.length + unseen.length > most.letters) return tooManyLetters;
  const blocks: Block[] = [
    ...fields
      .filter(({ text }) => text !== '')
      .map(({ name, text }): Block => ({ is: 'field', name, text: cleanText(text).replace(/\s+/gu, ' ') })),
    ...(attachments.length === 0
      ? []
      : [
          {
            is: 'field' as const,
            name: 'Attachments',
            text: attachments.map(({ name }) => cleanText(name)).join(' · '),
          },
        ]),
    { is: 'rule' },
    body === '' ? { is: 'note', text: 'The message has no text.' } : { is: 'text', text: body },
    ...(saysMore(plain, body)
      ? [{ is: 'rule' as const }, { is: 'note' as const, text: otherVersion }, { is: 'text' as const, text: plain }]
      : []),
    ...(unseen === ''
      ? []
      : [{ is: 'rule' as const }, { is: 'note' as const, text: aroundParts }, { is: 'text' as const, text: unseen }]),
  ];
  const sheet = await typeset(blocks);
  if (!sheet.ok) return sheet;
  const findings = [...beside(message, shown.hosts), ...lostLetters(sheet)];
  return { ok: true, kind: 'email', pdf: sheet.pdf, findings, children: attachments, message: headOf(message) };
}

function headOf({ fields, threading }: Message): MessageHead {
  const field = (name: string, most: number) =>
    cleanText(fields.find((one) => one.name === name)?.text ?? '').slice(0, most);
  const ids = (text: string) => [...new Set(text.match(/<[^<>\s]{1,498}>/gu) ?? [])].slice(0, 200);
  return {
    ...{ id: ids(threading.id)[0] ?? null, follows: ids(threading.follows) },
    ...{ from: field('From', 500), sent: field('Date', 200), subject: field('Subject', 500) },
  };
}

const otherVersion =
  'The message carries a second version of its words, as plain text, which says more or other things:';

const aroundParts = 'The message carries words around its parts, which mail programs do not show:';

/**
 * Whether the plain version has a word that the one most programs show has not. Addresses do not count: both write them
 * in their own way.
 */
function saysMore(plain: string, body: string): boolean {
  const wordsOf = (text: string) =>
    text
      .replace(/\S*(?:\/\/|@|cid:)\S*/gu, ' ')
      .toLowerCase()
      .match(/[\p{L}\p{N}]{2,}/gu) ?? [];
  const known = new Set(wordsOf(body));
  return wordsOf(plain).some((word) => !known.has(word));
}

function beside({ otherLines, isSigned }: Message, hosts: readonly string[]): Found[] {
  const found: Found[] = [];
  const add = (kind: Found['kind'], note: string) => found.push({ kind, page: null, note: note.slice(0, 2000) });
  if (otherLines.length > 0)
    add('metadata', `What mail programs added, and the pages leave out: ${[...new Set(otherLines)].join(', ')}`);
  if (isSigned) add('metadata', 'The message carries a digital signature. It is not carried over.');
  if (hosts.length > 0)
    add(
      'external',
      `The message would have fetched pictures from the internet. Nothing was fetched: ${hosts.join(', ')}`,
    );
  return found;
}

const tooManyAttachments = {
  ok: false as const,
  code: 'too-many-files',
  sentence: `This message has more than ${most.children} attachments. Save them from it, and add them in parts.`,
  citation: null,
};
