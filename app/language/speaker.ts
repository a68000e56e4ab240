import type { Language } from '../../machines/language.ts';

/** Who knows which language is spoken right now, and the words of it. */
export interface Speaker {
  readonly language: () => Language;
  /** The sentence in that language; `{0}`, `{1}` stay where values go. The English where there is no other. */
  readonly say: (english: string) => string;
}

/**
 * English, until somebody takes over: in the browser nobody does (only the desk's workbench runs there, and the desk is in
 * English), on the server `current-language.ts`.
 */
let speaker: Speaker = { language: () => 'en', say: (english) => english };

export const letSpeak = (other: Speaker): void => {
  speaker = other;
};

/** The language of the page, letter or message that is being made. */
export const languageNow = (): Language => speaker.language();

export const said = (english: string): string => speaker.say(english);
