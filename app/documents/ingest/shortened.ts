const MOST = 1800;

/** What a finding quotes; of what is too long for it, how much is left out. */
export const shortened = (text: string): string =>
  text.length <= MOST
    ? text
    : `${text.slice(0, MOST)} … (${(text.length - MOST).toLocaleString('en-GB')} more characters: look at the original)`;
