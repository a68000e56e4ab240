import PostalMime, { type Address, type Attachment, decodeWords, type Email } from 'postal-mime';
import { type Refusal, refuse } from '../../../machines/refusal.ts';
import { wordsAroundParts } from './around-parts.ts';
import type { Child } from './converted.ts';
import type { Message } from './message.ts';

/** Said on the page, or of use to programs only while the message was under way. */
const shown = new Set(
  'from sender reply-to to cc bcc date subject content-type content-transfer-encoding mime-version'.split(' '),
);
const SIGNATURE = /^application\/(x-)?(pkcs7|pgp)-signature$/u;

/** Reads an e-mail as mail programs keep it (.eml). Forwarded messages are attachments, to be read as this one. */
export async function readEml(bytes: Uint8Array): Promise<{ ok: true; message: Message } | Refusal> {
  let email: Email;
  try {
    email = await PostalMime.parse(bytes, {
      forceRfc822Attachments: true,
      attachmentEncoding: 'arraybuffer',
      maxNestingDepth: 60,
      maxHeadersSize: 1_000_000,
    });
  } catch {
    return refuse(
      'damaged',
      'This e-mail is put together in a way that cannot be read. Open it, save it as a PDF, and add that, with its attachments.',
    );
  }
  const isSignature = ({ mimeType }: Attachment) => SIGNATURE.test(mimeType);
  const message: Message = {
    fields: [
      { name: 'From', text: list(email.from && [email.from]) },
      { name: 'Sender', text: list(email.sender && [email.sender]) },
      { name: 'Reply to', text: list(email.replyTo) },
      { name: 'To', text: list(email.to) },
      { name: 'Cc', text: list(email.cc) },
      { name: 'Bcc', text: list(email.bcc) },
      { name: 'Date', text: headerOf(email, 'date') },
      ...subjectsOf(email).map((text) => ({ name: 'Subject' as const, text })),
    ],
    text: email.text ?? '',
    html: email.html ?? '',
    attachments: email.attachments.filter((one) => !isSignature(one)).map(child),
    threading: {
      id: headerOf(email, 'message-id'),
      follows: `${headerOf(email, 'references')} ${headerOf(email, 'in-reply-to')}`,
    },
    otherLines: email.headers.filter(({ key }) => !shown.has(key)).map(({ originalKey }) => originalKey.slice(0, 60)),
    isSigned: email.attachments.some(isSignature),
    aroundParts: wordsAroundParts(bytes),
  };
  return { ok: true, message };
}

/** As it was written: with the hour and the zone of whoever sent it. */
const headerOf = ({ headers }: Email, name: string): string => headers.find(({ key }) => key === name)?.value ?? '';

/** The subject mail programs show; then others, where the head has more than one. */
function subjectsOf({ headers, subject = '' }: Email): string[] {
  const written = headers.filter(({ key }) => key === 'subject').map(({ value }) => decodeWords(value).trim());
  return [...new Set([subject.trim(), ...written])];
}

const list = (addresses: readonly Address[] | undefined): string => (addresses ?? []).map(one).join('; ');

function one(address: Address): string {
  if (address.group) return `${address.name}: ${list(address.group)}`;
  if (address.name === '' || address.name === address.address) return address.address;
  return `${address.name} <${address.address}>`;
}

function child({ filename, description, mimeType, content }: Attachment): Child {
  const bytes = typeof content === 'string' ? Buffer.from(content) : new Uint8Array(content);
  const name =
    filename || description || (mimeType === 'message/rfc822' ? 'Forwarded message' : `Attachment (${mimeType})`);
  return { name, bytes, problem: null };
}
