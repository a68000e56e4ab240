import { useContext } from 'react';
import { ContactBlock } from '../../components/contact-block.tsx';
import { Linked } from '../../components/marked.tsx';
import { Page } from '../../components/page.tsx';
import { SiteContext } from '../../components/site.ts';
import { TwoThirds } from '../../components/two-thirds.tsx';
import { t } from '../../language/t.ts';

export default function Accessibility() {
  const { bodyName } = useContext(SiteContext);
  return (
    <Page title={t`Accessibility`} back="/">
      <TwoThirds>
        <h1 className="govuk-heading-l">{t`Accessibility statement`}</h1>
        <p className="govuk-body">
          {t`This website is run by ${bodyName}. We want as many people as possible to be able to use it. You should be able to:`}
        </p>
        <ul className="govuk-list govuk-list--bullet">
          <li>{t`change colours, contrast and fonts in your browser`}</li>
          <li>{t`zoom in up to 400% without the text going off the screen`}</li>
          <li>{t`use every page with a keyboard only, or with speech recognition`}</li>
          <li>{t`listen to every page with a screen reader`}</li>
          <li>{t`ask, and follow your request, without JavaScript`}</li>
        </ul>
        <h2 className="govuk-heading-m">{t`What is not fully accessible`}</h2>
        <p className="govuk-body">
          {t`The copies of records that we send you are pictures of the pages with text behind them. Handwriting in them cannot be read out. Letters are PDF files without tags, so each of them can be read as a web page too.`}
        </p>
        <h2 className="govuk-heading-m">{t`If you need something in another way`}</h2>
        <p className="govuk-body">
          {t`Ask us for large print, easy read, Braille, audio, another language, British Sign Language, or for someone to go through it with you.`}
        </p>
        <ContactBlock />
        <h2 className="govuk-heading-m">{t`If you are not happy with our answer`}</h2>
        <p className="govuk-body">
          {t`The Equality and Human Rights Commission makes sure that public bodies follow the accessibility regulations of 2018.`}
        </p>
        <p className="govuk-body">
          <Linked
            text={t`You can [contact the Equality Advisory and Support Service].`}
            href="https://www.equalityadvisoryservice.com/"
          />
        </p>
        <p className="govuk-body">
          <Linked
            text={t`In Northern Ireland, [contact the Equality Commission for Northern Ireland].`}
            href="https://www.equalityni.org/"
          />
        </p>
        <h2 className="govuk-heading-m">{t`How we tested it`}</h2>
        <p className="govuk-body">
          {t`We aim for level AA of the Web Content Accessibility Guidelines 2.2. Each time this software changes, a machine checks every page: with and without JavaScript, and in a window 320 pixels wide. It finds only some problems. Tell us about any that you find.`}
        </p>
      </TwoThirds>
    </Page>
  );
}
