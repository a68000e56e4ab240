import { t } from '../../language/t.ts';
import type { CheckSection } from '../../questions/check.ts';
import { SummaryList } from '../govuk/summary-list.tsx';
import { Lines } from './lines.tsx';

/** Every question with its answer and a way to change it. */
export function CheckList({ sections, passphrase }: { sections: readonly CheckSection[]; passphrase: boolean }) {
  return (
    <>
      {sections.map(({ title, rows }) => (
        <section key={title}>
          <h2 className="govuk-heading-m">{title}</h2>
          <SummaryList
            rows={rows.map(({ question, answer, change }) => ({
              key: question,
              value: <Lines text={answer} />,
              actions: [{ href: change, text: t`Change`, hidden: question }],
            }))}
          />
        </section>
      ))}
      <h2 className="govuk-heading-m">{t`Opening your answer`}</h2>
      <SummaryList
        rows={[
          {
            key: t`Passphrase`,
            value: passphrase ? t`You chose one` : t`You chose to do without`,
            actions: [{ href: '/ask/passphrase', text: t`Change`, hidden: t`your passphrase` }],
          },
        ]}
      />
    </>
  );
}
