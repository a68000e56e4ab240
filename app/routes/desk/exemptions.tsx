import { catalogue, groupWords } from '../../../machines/exemptions/index.ts';
import { nations } from '../../../machines/people.ts';
import { SummaryList } from '../../components/govuk/summary-list.tsx';
import { Tag } from '../../components/govuk/tag.tsx';
import { Page } from '../../components/page.tsx';
import { appContext } from '../../http/app-context.ts';
import type { Route } from './+types/exemptions.ts';
import { approverWords, notifyWords, weighWords } from './exemption-words.ts';

export const loader = ({ context }: Route.LoaderArgs) => ({
  isInSch3Para8: context.get(appContext).profile.isInSch3Para8,
});

const nationWords = {
  'england-and-wales': 'England and Wales',
  scotland: 'Scotland',
  'northern-ireland': 'Northern Ireland',
} as const;

type Row = (typeof catalogue)[number];

const rowsOf = (row: Row) => [
  ...(row.citation === '' ? [] : [{ key: 'Provision', value: row.citation }]),
  { key: 'What it lifts', value: row.lifts.length === 0 ? 'Nothing by itself' : row.lifts.join(', ') },
  { key: 'What it turns on', value: weighWords[row.kind] },
  {
    key: 'The test',
    value: (
      <ol className="govuk-list govuk-list--number">
        {row.test.map(({ id, sentence }) => (
          <li key={id}>{sentence}</li>
        ))}
      </ol>
    ),
  },
  ...(row.evidence ? [{ key: 'Evidence', value: row.evidence }] : []),
  {
    key: 'Who approves',
    value: row.approvedBy
      ? `${approverWords[row.approvedBy]}, before it is used at all`
      : 'Whoever approves the answer',
  },
  { key: 'How it is told', value: row.tell.map((mode) => notifyWords[mode]).join('; or: ') },
  ...(row.isGround ? [{ key: 'What the requester reads', value: row.plain }] : []),
  ...(row.needsReview ? [{ key: 'Review', value: 'Looked at again on a day that is set' }] : []),
  ...(row.onlyForOthers
    ? [{ key: 'Against whom', value: 'Somebody with parental responsibility, or appointed by a court' }]
    : []),
  ...(row.nations.length === nations.length
    ? []
    : [{ key: 'Where', value: row.nations.map((nation) => nationWords[nation]).join(', ') }]),
];

/** Every exemption with its provision, its test and how it is told: for staff, and for a lawyer who checks it. */
export default function Exemptions({ loaderData: { isInSch3Para8 } }: Route.ComponentProps) {
  const groups = Object.entries(groupWords).map(([group, name]) => ({
    group,
    name,
    rows: catalogue.filter((row) => row.group === group),
  }));
  return (
    <Page title="Exemptions" back="/desk">
      <h1 className="govuk-heading-l">Exemptions</h1>
      <p className="govuk-body">
        What the law lets, or makes, a body keep back. Each is looked at for each piece of information by itself, and
        only as much is kept back as it needs.
      </p>
      <ul className="govuk-list">
        {groups.map(({ group, name }) => (
          <li key={group}>
            <a className="govuk-link" href={`#${group}`}>
              {name}
            </a>
          </li>
        ))}
      </ul>
      {groups.map(({ group, name, rows }) => (
        <section key={group} aria-labelledby={group}>
          <h2 className="govuk-heading-m" id={group}>
            {name}
          </h2>
          {rows.map((row) => (
            <SummaryList
              key={row.code}
              card={{ title: <Title row={row} isInSch3Para8={isInSch3Para8} /> }}
              rows={rowsOf(row)}
            />
          ))}
        </section>
      ))}
    </Page>
  );
}

function Title({ row, isInSch3Para8 }: { row: Row; isInSch3Para8: boolean }) {
  const isClosed = row.doNotUse !== null || (row.needsSch3Para8 && !isInSch3Para8);
  return (
    <>
      {row.label} {isClosed ? <Tag colour="red">Not open to this body</Tag> : null}
    </>
  );
}
