import { languageNow } from '../language/speaker.ts';

/** For an element with words that are there in English alone, such as the body's own (WCAG 3.1.2): a voice must not read them as Welsh. */
export const inEnglish = (): { lang?: 'en' } => (languageNow() === 'en' ? {} : { lang: 'en' });
