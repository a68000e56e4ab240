import { t } from '../../language/t.ts';
import type { Profile } from '../../profile.ts';
import type { YourWay as View } from '../../services/requester-way.ts';
import { Support } from './support.tsx';
import { wayName } from './way-names.ts';

/** How this person wants it: how they get the answer, how fast, whom they can ask, who helps that is not us. */
export function YourWay({ base, way, support }: { base: string; way: View; support: Profile['support'] }) {
  const { contact } = way;
  return (
    <section>
      <h2 className="govuk-heading-m">{t`In your own way`}</h2>
      <p className="govuk-body">
        {t`How you get our answer: ${wayName(way.way)}.`}{' '}
        {way.mayChoose ? (
          <a className="govuk-link" href={`${base}/how-to-receive`}>
            {t`Change how you get our answer`}
          </a>
        ) : null}
      </p>
      {way.mayAskPace ? (
        <p className="govuk-body">
          {way.slowSince === null ? '' : `${t`You asked us on ${way.slowSince} to go slower.`} `}
          <a className="govuk-link" href={`${base}/pace`}>
            {way.slowSince === null ? t`Ask us to slow down` : t`Tell us that you are ready again`}
          </a>
        </p>
      ) : null}
      <p className="govuk-body">
        {contact.name === null
          ? t`Whom you can ask: ${contact.role}.`
          : t`Whom you can ask: ${contact.name}, ${contact.role}.`}{' '}
        {t`Call ${contact.phone}, or send us a message here.`}
      </p>
      <Support support={support} />
    </section>
  );
}
