import { languageNow } from '../../language/speaker.ts';

/** What a component's script says, as attributes for it. None in English: those are the script's own words. */
export const scriptWords = (words: () => Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  languageNow() === 'en'
    ? {}
    : Object.fromEntries(Object.entries(words()).map(([name, text]) => [`data-i18n.${name}`, text]));
