import { SummaryList } from '../../../components/govuk/summary-list.tsx';
import type { LinkedView } from './linked-view.ts';

/** The cases this one belongs with. Of a case that somebody may not read they see only that it is there. */
export function Linked({ caseId, linked }: { caseId: string; linked: LinkedView }) {
  return (
    <section aria-labelledby="linked">
      <h2 className="govuk-heading-m" id="linked">
        Linked cases
      </h2>
      {linked.length === 0 ? <p className="govuk-body">This case is linked with no other.</p> : null}
      {linked.map((one) => (
        <SummaryList
          key={one.reference}
          card={{
            title: <span className="rd-case-reference">{one.reference}</span>,
            actions: <Actions caseId={caseId} of={one} />,
          }}
          rows={[
            { key: 'How they belong together', value: one.why.join(' · ') },
            ...(one.shown
              ? [
                  { key: 'Right', value: one.shown.right },
                  { key: 'Where it stands', value: one.shown.stands },
                  { key: 'Due', value: one.shown.dueOn },
                  { key: 'Worked on by', value: one.shown.officer },
                ]
              : [
                  {
                    key: 'Where it stands',
                    value:
                      one.caseId === null
                        ? 'This case has been destroyed.'
                        : 'It is not assigned to you. Give the reason why you need it to see more.',
                  },
                ]),
          ]}
        />
      ))}
    </section>
  );
}

function Actions({ caseId, of }: { caseId: string; of: LinkedView[number] }) {
  const { reference, caseId: other, shown, mayUnlink } = of;
  const links = [
    ...(other ? [{ href: `/desk/cases/${other}${shown ? '' : '/open'}`, text: 'Open' }] : []),
    ...(shown ? [{ href: `/desk/cases/${caseId}/beside/${reference}`, text: 'Side by side' }] : []),
    ...(mayUnlink ? [{ href: `/desk/cases/${caseId}/acts/unlink?of=${reference}`, text: 'Take the link off' }] : []),
  ];
  return (
    <ul className="govuk-summary-card__actions-list govuk-summary-card__actions">
      {links.map(({ href, text }) => (
        <li key={text} className="govuk-summary-card__action">
          <a className="govuk-link" href={href}>
            {text}
            <span className="govuk-visually-hidden"> ({reference})</span>
          </a>
        </li>
      ))}
    </ul>
  );
}
