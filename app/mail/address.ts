/**
 * The mail address in `text` if it is one plain address, else null. Stricter than the standard on purpose: no quoted
 * local part, no comment, no list, no control character, no address literal, so that nothing a person typed can become
 * a second recipient or a header. Names beyond ASCII come as punycode.
 */
export function mailAddress(text: string): string | null {
  if (text.length > 254) return null;
  const at = text.lastIndexOf('@');
  const local = text.slice(0, at);
  const domain = text.slice(at + 1);
  if (at < 1 || local.length > 64) return null;
  if (!/^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/.test(local)) return null;
  if (!/^([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z][A-Za-z0-9-]{0,61}[A-Za-z0-9]$/.test(domain))
    return null;
  return text;
}
