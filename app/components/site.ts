import { createContext } from 'react';
import type { Language } from '../../machines/language.ts';
import { languageNow } from '../language/speaker.ts';
import type { Profile } from '../profile.ts';

/** What the frame of a page shows of the body. */
export interface Site {
  readonly serviceName: string;
  readonly bodyName: string;
  readonly bodyShortName: string;
  readonly demo: boolean;
  readonly languages: readonly Language[];
  readonly contact: Profile['contact'];
  /** Behind the words at the top of each page. */
  readonly brand: string;
  /** The address of the style sheet with the body's colours; another one after each change. */
  readonly colours: string;
}

/** What the body calls itself and its service: in Welsh by its own Welsh words, where its profile has any. */
export const bodyWords = (profile: Profile): NonNullable<Profile['welsh']> =>
  (languageNow() === 'cy' ? profile.welsh : null) ?? { ...profile, openingHours: profile.contact.openingHours };

export function siteOf(profile: Profile, mode: 'production' | 'demo', version: number): Site {
  const words = bodyWords(profile);
  return {
    serviceName: words.serviceName,
    bodyName: words.name,
    bodyShortName: words.shortName,
    demo: mode === 'demo',
    languages: profile.languages,
    contact: { ...profile.contact, openingHours: words.openingHours },
    brand: profile.colours.brand,
    colours: `/colours.css?v=${version}`,
  };
}

/** For the page of an error so early that nobody could say whose site it is. */
export const unknownSite: Site = {
  serviceName: 'Request your information',
  bodyName: '',
  bodyShortName: '',
  demo: false,
  languages: ['en'],
  contact: { email: '', phone: '', address: [], openingHours: '', replyDays: 0 },
  brand: '#3b3560',
  colours: '',
};

export const SiteContext = createContext<Site>(unknownSite);
