import { contentItems } from '../../../../machines/searching/events.ts';
import { SummaryList } from '../../../components/govuk/summary-list.tsx';

type Item = (typeof contentItems)[number];

const words: Readonly<Record<Item, readonly [name: string, citation: string]>> = {
  purposes: ['Purposes', 'UK GDPR Art 15(1)(a)'],
  categories: ['Kinds of information', 'UK GDPR Art 15(1)(b)'],
  recipients: ['Recipients', 'UK GDPR Art 15(1)(c)'],
  retention: ['How long it is kept', 'UK GDPR Art 15(1)(d)'],
  source: ['Where it came from', 'UK GDPR Art 15(1)(g)'],
  automated: ['Decisions by a computer', 'UK GDPR Art 15(1)(h)'],
  transfers: ['Sent abroad', 'UK GDPR Art 15(2)'],
};

/** What the letter says beside the copy, item by item, and which of it was written for this case. */
export function ContentOfLetter({
  caseId,
  said,
  own,
  mayChange,
}: {
  caseId: string;
  said: Readonly<Record<Item, string>>;
  own: readonly Item[];
  mayChange: boolean;
}) {
  return (
    <section aria-labelledby="content">
      <h2 className="govuk-heading-m" id="content">
        What the letter says beside the copy
      </h2>
      <p className="govuk-body">
        The rights of the person and where to complain are always in the letter (UK GDPR Art 15(1)(e), (ea), (f)).
      </p>
      <SummaryList
        rows={contentItems.map((item) => ({
          key: words[item][0],
          value: (
            <>
              {said[item].split('\n').map((line) => (
                <p key={line} className="govuk-body govuk-!-margin-bottom-1">
                  {line}
                </p>
              ))}
              <p className="govuk-hint govuk-!-margin-bottom-0">
                {words[item][1]}. {own.includes(item) ? 'Written for this case.' : 'The body’s general words.'}
              </p>
            </>
          ),
        }))}
      />
      {mayChange ? (
        <p className="govuk-body">
          <a className="govuk-link" href={`/desk/cases/${caseId}/acts/complete-content`}>
            Complete it for this case
          </a>
        </p>
      ) : null}
    </section>
  );
}
