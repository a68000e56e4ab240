import type { Language } from '../../machines/language.ts';

/** Who knows which language is spoken right now, and the words of it. */
export interface Speaker {
  readonly language: () => Language;
  /** The sentence in that language; `{0}`, `{1}` stay where values go. The English where there is no other. */
  readonly say: (english: string) => string;
  /** Does some work in another language. */
  readonly within: <Result>(language: Language, work: () => Result) => Result;
}

/**
 * English, until somebody takes over: in the browser nobody does (only the desk's workbench runs there, and the desk is in
 * English), on the server `current-language.ts`.
 */
let speaker: Speaker = { language: () => 'en', say: (english) => english, within: (_language, work) => work() };

export const letSpeak = (other: Speaker): void => {
  speaker = other;
};

/** The language of the page, letter or message that is being made. */
export const languageNow = (): Language => speaker.language();

export const said = (english: string): string => speaker.say(english);

/** What `inLanguage` does, for what is also built for the browser: the letter on a page, whatever that page's language. */
export const spokenIn = <Result>(language: Language, work: () => Result): Result => speaker.within(language, work);
