import { useContext } from 'react';
import { useLocation } from 'react-router';
import type { Language } from '../../machines/language.ts';
import { languageNow } from '../language/speaker.ts';
import { t } from '../language/t.ts';
import { SiteContext } from './site.ts';

const names: Readonly<Record<Language, string>> = { en: 'English', cy: 'Cymraeg' };

/** The same page in another language; nothing where the body has one only. What was typed and not sent is not kept. */
export function LanguageSwitch() {
  const { languages } = useContext(SiteContext);
  const { pathname, search } = useLocation();
  if (languages.length < 2) return null;
  const address = (language: Language) => {
    const query = new URLSearchParams(search);
    query.set('language', language);
    return `${pathname}?${query}`;
  };
  return (
    <nav className="rd-language" aria-label={t`Language`}>
      <ul className="govuk-list rd-language__list">
        {languages.map((language) => (
          <li key={language}>
            {language === languageNow() ? (
              <span aria-current="true">{names[language]}</span>
            ) : (
              <a className="govuk-link" href={address(language)} hrefLang={language} lang={language}>
                {names[language]}
              </a>
            )}
          </li>
        ))}
      </ul>
    </nav>
  );
}
