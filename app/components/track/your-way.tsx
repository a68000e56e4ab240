import { inOwnLanguage, t } from '../../language/t.ts';
import type { Profile } from '../../profile.ts';
import type { YourWay as View } from '../../services/following/requester-way.ts';
import { Form } from '../form.tsx';
import { Button } from '../govuk/button.tsx';
import { Support } from './support.tsx';
import { wayName } from './way-names.ts';

const writtenIn = {
  en: 'We write to you in English: letters and emails.',
  cy: 'We write to you in Welsh: letters and emails.',
} as const;
const writeIn = { en: 'Write to me in English', cy: 'Write to me in Welsh' } as const;

/** How this person wants it: how they get the answer, how fast, whom they can ask, who helps that is not us. */
export function YourWay(props: { base: string; way: View; support: Profile['support']; commandId: string }) {
  const { base, way, support, commandId } = props;
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
      {way.otherLanguages.map((language) => (
        <Form key={language} action={`${base}/language`} hidden={{ commandId, language }}>
          <p className="govuk-body govuk-!-margin-bottom-2">{inOwnLanguage(writtenIn[way.language])}</p>
          <Button variant="secondary" preventDoubleClick>
            {inOwnLanguage(writeIn[language])}
          </Button>
        </Form>
      ))}
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
