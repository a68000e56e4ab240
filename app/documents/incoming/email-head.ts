const NAME = /^([A-Za-z][A-Za-z0-9-]{1,60}):[ \t]?/u;
/** What only mail programs write. */
const telling = ['received', 'message-id', 'mime-version', 'return-path', 'delivered-to', 'x-mailer', 'dkim-signature'];

/** Whether a text begins with the header of an e-mail as mail programs write it. A letter that begins “From: …” is a text. */
export function looksLikeEmail(start: string): boolean {
  const lines = start.replace(/^\u00ef\u00bb\u00bf/u, '').split(/\r?\n/u, 200);
  if (lines[0]?.startsWith('From ')) lines.shift();
  const names = new Set<string>();
  for (const line of lines) {
    if (line === '') break;
    if (/^[ \t]/u.test(line) && names.size > 0) continue;
    const [, name] = NAME.exec(line) ?? [];
    if (name === undefined) return false;
    names.add(name.toLowerCase());
  }
  const isAddressed = ['from', 'to', 'cc', 'bcc', 'subject', 'date'].some((name) => names.has(name));
  return isAddressed && telling.some((name) => names.has(name));
}
