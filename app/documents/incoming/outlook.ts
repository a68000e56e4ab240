import { createRequire } from 'node:module';
import type { FieldsData } from '@kenjiuno/msgreader';
import { type Refusal, refuse } from '../../../machines/refusal.ts';
import type { Child } from './converted.ts';
import { htmlOf, person, unpackedRtf } from './mapi-words.ts';
import type { Message } from './message.ts';
import { rtfText } from './rtf-text.ts';

const load = createRequire(import.meta.url);
// `as`: CommonJS, whose default export ES modules reach in two ways, depending on who loads it; this is the one way.
const { default: MsgReader } = load('@kenjiuno/msgreader') as typeof import('@kenjiuno/msgreader');

/** Reads a message as Outlook keeps it (.msg). Messages inside it are attachments, to be read as this one. */
export async function readMsg(bytes: Uint8Array): Promise<{ ok: true; message: Message } | Refusal> {
  try {
    const reader = new MsgReader(new DataView(bytes.buffer, bytes.byteOffset, bytes.length));
    const fields = reader.getFileData();
    if (fields.error) return damaged;
    const attachments = (fields.attachments ?? []).map((one): Child => attached(reader, one));
    return { ok: true, message: messageOf(fields, attachments) };
  } catch {
    return damaged;
  }
}

function messageOf(fields: FieldsData, attachments: Child[]): Message {
  const to = (type: 'to' | 'cc' | 'bcc') =>
    (fields.recipients ?? [])
      // Without its kind somebody still was among those who got it.
      .filter(({ recipType }) => (recipType ?? 'to') === type)
      .map(({ name, smtpAddress, email }) => person(name, smtpAddress ?? email))
      .join('; ');
  const html = fields.bodyHtml ?? (fields.html ? htmlOf(fields.html) : '');
  const rtf = fields.compressedRtf ? rtfText(unpackedRtf(fields.compressedRtf)) : '';
  const unfolded = (fields.headers ?? '').replace(/\r?\n[ \t]+/gu, ' ');
  const lines = (fields.headers ?? '').match(/^[A-Za-z][A-Za-z0-9-]{1,60}(?=:)/gmu) ?? [];
  const header = (name: string) => new RegExp(`^${name}:[ \\t]*(.+)$`, 'imu').exec(unfolded)?.[1] ?? '';
  const sent = fields.clientSubmitTime ?? fields.messageDeliveryTime ?? '';
  return {
    fields: [
      { name: 'From', text: person(fields.senderName, fields.senderSmtpAddress ?? fields.senderEmail) },
      { name: 'To', text: to('to') },
      { name: 'Cc', text: to('cc') },
      { name: 'Bcc', text: to('bcc') },
      { name: 'Date', text: /^Date:[ \t]*(.+)$/imu.exec(fields.headers ?? '')?.[1] ?? sent },
      { name: 'Subject', text: fields.subject ?? '' },
    ],
    text: fields.body || (html === '' ? rtf : ''),
    html,
    attachments,
    threading: { id: header('Message-ID'), follows: `${header('References')} ${header('In-Reply-To')}` },
    otherLines: lines.filter((name) => !/^(from|to|cc|bcc|date|subject)$/iu.test(name)),
    isSigned: false,
    aroundParts: [],
  };
}

function attached(reader: InstanceType<typeof MsgReader>, one: FieldsData): Child {
  const name = one.fileName ?? one.name ?? one.fileNameShort ?? 'Attachment';
  try {
    return { name, bytes: new Uint8Array(reader.getAttachment(one).content), problem: null };
  } catch {
    return { name, bytes: null, problem: 'It is damaged inside the message. Ask for a new copy of it.' };
  }
}

const damaged = refuse(
  'damaged',
  'This Outlook message is damaged. Open it in Outlook, save it as a PDF, and add that, with its attachments.',
);
