/** What stands around every page: header, footer, errors, in Welsh. */
export const frame: Readonly<Record<string, string>> = {
  Language: 'Iaith',
  Continue: 'Parhau',
};
