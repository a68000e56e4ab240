import { t } from '../../language/t.ts';
import type { PageView } from '../../questions/view.ts';
import { Button } from '../govuk/button.tsx';
import { Details } from '../govuk/details.tsx';
import { Field } from './field.tsx';

/**
 * One question, or a notice without one. Where nothing stands between heading and field, the field's label is the
 * heading; otherwise the field repeats the question for those who only hear the field.
 */
export function QuestionPage({ view }: { view: PageView }) {
  const { fields, h1 } = view;
  const heading = fields.length === 1 && view.lead.length === 0 && view.links.length === 0;
  return (
    <>
      {heading ? null : <Opening view={view} />}
      {view.end ? null : (
        <form method="post" noValidate>
          {fields.some((field) => field.type === 'repeater') ? <EnterGoesOn /> : null}
          {fields.map((field) => (
            <Field
              key={field.name}
              field={field}
              heading={heading}
              label={heading ? h1 : fields.length > 1 ? field.label : <Hidden>{h1}</Hidden>}
            />
          ))}
          <Button name="act" value="continue">
            {t`Continue`}
          </Button>
        </form>
      )}
    </>
  );
}

/** Enter in a text field presses the first button of a form, seen or not: it must be the one that goes on. */
const EnterGoesOn = () => (
  <button type="submit" name="act" value="continue" className="govuk-visually-hidden" tabIndex={-1} aria-hidden="true">
    {t`Continue`}
  </button>
);

const Hidden = ({ children }: { children: string }) => <span className="govuk-visually-hidden">{children}</span>;

/** Heading, short paragraphs, help and links of a page. */
export function Opening({ view }: { view: PageView }) {
  return (
    <>
      <h1 className="govuk-heading-l">{view.h1}</h1>
      {view.lead.map((text) => (
        <p className="govuk-body" key={text}>
          {text}
        </p>
      ))}
      {view.links.map(({ text, href }) => (
        <p className="govuk-body" key={href}>
          <a className="govuk-link" href={href}>
            {text}
          </a>
        </p>
      ))}
      {view.more === undefined ? null : (
        <Details summary={view.more.summary}>
          {view.more.text.map((text) => (
            <p key={text}>{text}</p>
          ))}
        </Details>
      )}
    </>
  );
}
