import { AsyncLocalStorage } from 'node:async_hooks';
import type { Language } from '../../machines/language.ts';
import { welsh } from './cy/index.ts';
import { letSpeak } from './speaker.ts';

const current = new AsyncLocalStorage<Language>();
const languageNow = (): Language => current.getStore() ?? 'en';

letSpeak({
  language: languageNow,
  say: (english) => (languageNow() === 'cy' ? (welsh.get(english) ?? english) : english),
  within: (language, work) => current.run(language, work),
});

/** Does some work, and all that it waits for, in a language: a page, a letter, a message. */
export const inLanguage = <Result>(language: Language, work: () => Result): Result => current.run(language, work);
