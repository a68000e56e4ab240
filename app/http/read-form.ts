import { data } from 'react-router';

/** A file as it was sent. `name` is for showing only: it is never a path. */
export interface SentFile {
  readonly name: string;
  /** What the browser claims; what it is decides its content. */
  readonly claimedType: string;
  readonly size: number;
  bytes(): Promise<Uint8Array>;
}

/** A form's fields by name, each with all its values in the order they were sent. */
export interface SentForm {
  readonly values: ReadonlyMap<string, readonly string[]>;
  readonly files: ReadonlyMap<string, readonly SentFile[]>;
}

/** More than any page of ours has; whoever sends more is not filling in a form. */
const maxEntries = 2000;

/** Control characters but for the line feed, and the marks that turn text around to disguise a name. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const unwanted = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** Text as it is kept: composed Unicode, line feeds only, no control characters, nothing around it. */
export const cleanText = (text: string): string =>
  text.replace(/\r\n?/g, '\n').replace(/\t/g, ' ').replace(unwanted, '').normalize('NFC').trim();

/** A file's name without the folders some browsers send, without tricks, at most 100 characters, its ending kept. */
export function cleanFileName(name: string): string {
  const last = cleanText(name.split(/[\\/]/).at(-1) ?? '').replace(/\n/g, ' ');
  const ending = /\.[\p{L}\p{N}]{1,8}$/u.exec(last)?.[0] ?? '';
  const stem = [...last.slice(0, last.length - ending.length)].slice(0, 100 - ending.length).join('');
  return `${stem || 'file'}${ending}`;
}

/**
 * Reads the body of a form. Its size was capped before anything was read (app/http/body-limit.ts), so it fits in memory.
 * Text comes out clean; passwords are taken as they are: name them in `verbatim`.
 * @throws a 415 response for anything that is not a form, 400 for a form that cannot be read, 413 for thousands of fields
 */
export async function readForm(request: Request, verbatim: readonly string[] = []): Promise<SentForm> {
  const type = request.headers.get('Content-Type') ?? '';
  if (!/^(application\/x-www-form-urlencoded|multipart\/form-data)\b/i.test(type)) throw data(null, { status: 415 });
  let sent: FormData;
  try {
    sent = await request.formData();
  } catch {
    throw data(null, { status: 400 });
  }
  const values = new Map<string, string[]>();
  const files = new Map<string, SentFile[]>();
  let entries = 0;
  for (const [name, value] of sent) {
    entries += 1;
    if (entries > maxEntries) throw data(null, { status: 413 });
    if (typeof value === 'string') add(values, name, verbatim.includes(name) ? value : cleanText(value));
    // An empty file field is sent as a file without name and content.
    else if (value.name !== '' || value.size > 0) add(files, name, sentFile(value));
  }
  return { values, files };
}

function add<T>(into: Map<string, T[]>, name: string, value: T): void {
  const before = into.get(name);
  if (before === undefined) into.set(name, [value]);
  else before.push(value);
}

const sentFile = (file: File): SentFile => ({
  name: cleanFileName(file.name),
  claimedType: file.type,
  size: file.size,
  bytes: async () => new Uint8Array(await file.arrayBuffer()),
});
