import { mayDo } from '../../../machines/case.ts';
import type { Language } from '../../../machines/language.ts';
import type { ReceivingWay } from '../../../machines/people.ts';
import { dateInWords } from '../../language/dates.ts';
import type { Profile } from '../../profile.ts';
import type { OwnCase } from './requester-cases.ts';
import { type NamedContact, namedContact } from './requester-contact.ts';

/** What a requester's page says of how this person wants it. */
export interface YourWay {
  readonly way: ReceivingWay;
  readonly slowSince: string | null;
  readonly contact: NamedContact;
  readonly mayChoose: boolean;
  readonly mayAskPace: boolean;
  /** In which they are written to, and others they can have instead. */
  readonly language: Language;
  readonly otherLanguages: readonly Language[];
}

export function yourWay(profile: Profile, { state, actor }: OwnCase): YourWay {
  const { way, slowSince, language } = state.kindness;
  return {
    way,
    slowSince: slowSince && dateInWords(slowSince),
    contact: namedContact(profile, state),
    mayChoose: mayDo(state, actor, 'receiving.chosen') === null,
    mayAskPace: mayDo(state, actor, 'pace.asked') === null,
    language,
    otherLanguages: profile.languages.filter((one) => one !== language),
  };
}
