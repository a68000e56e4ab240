import { randomUUID } from 'node:crypto';
import { data, redirect } from 'react-router';
import { z } from 'zod';
import { type CaseState, mayDo } from '../../../../machines/case.ts';
import { isLifted } from '../../../../machines/consulting/consulting.ts';
import { calledBy, type Person } from '../../../../machines/register/register.ts';
import { Form } from '../../../components/form.tsx';
import { Button } from '../../../components/govuk/button.tsx';
import { ButtonLink } from '../../../components/govuk/button-link.tsx';
import { InsetText } from '../../../components/govuk/inset-text.tsx';
import { CardLinks, SummaryList } from '../../../components/govuk/summary-list.tsx';
import { Tag } from '../../../components/govuk/tag.tsx';
import { parseForm } from '../../../http/parse-form.ts';
import { perform } from '../../../services/case-act.ts';
import { viewSnippets } from '../../../services/file/view-snippets.ts';
import {
  groupOf,
  type PlacedSuggestion,
  type SuggestionsSoFar,
  suggestionsSoFar,
} from '../../../services/register/case-suggestions.ts';
import { marksOfPerson } from '../../../services/register/made-marks.ts';
import { namePerson } from '../../../services/register/name-person.ts';
import { countShared, sharedPages } from '../../../services/register/staying-marks.ts';
import styles from '../../../styles/workbench.scss?url';
import { openCasePage } from '../case/case-head.ts';
import { CasePage } from '../case/case-page.tsx';
import { saying } from '../case/done-words.ts';
import { tellPerson } from '../items/considered.ts';
import { kindWords, personRoleWords, treatmentTag } from '../person-words.ts';
import type { Route } from './+types/register.ts';
import { countWords, identifierKinds } from './counts.ts';
import { lookedWords, StillLooking } from './still-looking.tsx';

export const links: Route.LinksFunction = () => [{ rel: 'stylesheet', href: styles }];

export async function loader({ context, params }: Route.LoaderArgs) {
  const { app, actor, loaded, head } = await openCasePage(context, params.caseId);
  const { state } = loaded;
  const may = (type: Parameters<typeof mayDo>[2]) => mayDo(state, actor, type) === null;
  const soFar = await suggestionsSoFar(app, loaded);
  const { all } = soFar;
  await viewSnippets(
    app,
    actor,
    loaded.caseId,
    all.map(({ documentId }) => documentId),
  );
  const mayName = may('person.named');
  const mayWeigh = may('person.considered');
  const mayConsult = may('consultation.asked');
  return {
    head,
    commandId: randomUUID(),
    mayName,
    mayWeigh,
    people: state.register.people.map((person) => ({
      id: person.id,
      title: calledBy(person),
      tag: treatmentTag(person),
      rows: rowsOf(person, soFar, state),
      acts: [
        ...(mayWeigh ? [{ act: 'reconsider-person', text: 'Consent and decision' }] : []),
        ...(mayName ? [{ act: 'rename-person', text: person.name === null ? 'Enter the name' : 'Change' }] : []),
        ...(mayConsult ? [{ act: 'consult', text: 'Consult' }] : []),
        ...(mayName && person.balance === null ? [{ act: 'unname-person', text: 'Take off' }] : []),
      ],
      isSought: person.name !== null,
    })),
    strangers: strangersOf(all),
    kinds: identifierKinds.flatMap((kind) => {
      const found = all.filter((one) => one.isSuggested && one.kind === kind);
      return found.length === 0 ? [] : [{ of: groupOf(kind), name: kindWords[kind], count: countWords(found) }];
    }),
    lookedThrough: soFar.isKnown ? null : lookedWords(soFar.pages, state.file),
    isReading: state.file.documents.some(({ status }) => status === 'reading'),
    blind: state.file.documents.flatMap(({ pages }) => pages).filter(({ searchable }) => !searchable).length,
  };
}

const rowsOf = (person: Person, soFar: SuggestionsSoFar, state: CaseState) => [
  ...(person.role ? [{ key: 'Role', value: personRoleWords[person.role] }] : []),
  ...(person.variants.length > 0 ? [{ key: 'Also called', value: person.variants.join(', ') }] : []),
  ...(person.balance ? tellPerson(person.balance) : []),
  ...(person.name === null || !soFar.isKnown
    ? []
    : [{ key: 'Mentioned', value: countWords(soFar.all.filter(({ personId }) => personId === person.id)) }]),
  ...stillTakenOut(person, state, soFar),
];

/** Of somebody who is to be disclosed: what was marked before that was decided stays marked until it is taken off. */
function stillTakenOut(person: Person, { file, register }: CaseState, { isKnown, all }: SuggestionsSoFar) {
  if (!isKnown || person.balance?.decision !== 'disclose') return [];
  const marks = marksOfPerson(file, register, person, all).filter(isLifted).length;
  const shared = countShared(sharedPages(file, register, person, all));
  const are = marks === 1 ? 'One redaction is' : `${marks} redactions are`;
  const stay =
    shared === 1
      ? 'One redaction stays: it may take out somebody else too. “See each place” leads to it.'
      : `${shared} redactions stay: each may take out somebody else too. “See each place” leads to them.`;
  const value = [
    ...(marks > 0 ? [`${are} made because of them. “See each place” takes them off.`] : []),
    ...(shared > 0 ? [stay] : []),
  ];
  return value.length > 0 ? [{ key: 'Still taken out', value: value.join(' ') }] : [];
}

/** Names that are in no entry, most often found first. */
function strangersOf(all: readonly PlacedSuggestion[]) {
  const names = new Map<string, PlacedSuggestion[]>();
  for (const one of all) {
    if (one.kind === 'name' && one.isSuggested) names.set(one.of, [...(names.get(one.of) ?? []), one]);
  }
  return [...names]
    .sort((a, b) => b[1].length - a[1].length)
    .map(([name, found]) => ({ name, count: countWords(found), why: found[0]?.why ?? '' }));
}

const adding = namePerson.input.extend({ commandId: z.uuid('Load the page again, then repeat what you wanted to do') });

/** One press enters somebody whose name was found on the pages. */
export async function action({ context, params, request }: Route.ActionArgs) {
  const { app, actor, loaded } = await openCasePage(context, params.caseId);
  const sent = await parseForm(request, adding);
  if (!sent.ok) return data({ errors: sent.errors }, { status: 422 });
  const { commandId, ...given } = sent.value;
  const acted = await perform(app, actor, { caseId: loaded.caseId, commandId }, namePerson, given);
  return acted.ok
    ? redirect(saying(`/desk/cases/${loaded.caseId}/people`, 'named'), 303)
    : data({ errors: [{ field: 'found', message: acted.sentence }] }, { status: 409 });
}

type Data = Route.ComponentProps['loaderData'];

export default function PeopleRegister({ loaderData: of, actionData }: Route.ComponentProps) {
  const { head, people, mayName, mayWeigh, isReading, blind } = of;
  const base = `/desk/cases/${head.id}`;
  return (
    <CasePage head={head} tab="people" errors={actionData?.errors ?? []}>
      <p className="govuk-body">
        Everybody named in the papers. One entry drives every mention: its places are suggested for redaction on all
        pages, and nothing is taken out before somebody accepts it. It helps to find names; it does not replace reading.
      </p>
      {isReading ? <InsetText>Some documents are still being read. Their pages come later.</InsetText> : null}
      <StillLooking words={of.lookedThrough} again={`${base}/people`} />
      {blind > 0 ? (
        <InsetText>
          {blind === 1 ? 'One page cannot' : `${blind} pages cannot`} be searched, so nothing is suggested there. Read
          such pages by eye.
        </InsetText>
      ) : null}
      <div className="govuk-button-group">
        {mayName ? (
          <ButtonLink variant="secondary" href={`${base}/acts/name-person`}>
            Add a person
          </ButtonLink>
        ) : null}
        {mayWeigh ? (
          <a className="govuk-link" href={`${base}/acts/consider-person`}>
            Consider somebody without a name
          </a>
        ) : null}
        <a className="govuk-link" href={`${base}/consultations`}>
          Consultations
        </a>
      </div>
      <section aria-labelledby="entries">
        <h2 className="govuk-heading-m" id="entries">
          In the register
        </h2>
        {people.length === 0 ? <p className="govuk-body">Nobody yet.</p> : null}
        {people.map((person) => (
          <Entry key={person.id} person={person} base={base} />
        ))}
      </section>
      <Strangers of={of} base={base} />
      <Kinds of={of} base={base} />
    </CasePage>
  );
}

const Entry = ({
  person: { id, title, tag, rows, acts, isSought },
  base,
}: {
  person: Data['people'][number];
  base: string;
}) => (
  <SummaryList
    card={{
      title: (
        <>
          {title} <Tag colour={tag.colour}>{tag.text}</Tag>
        </>
      ),
      actions: (
        <CardLinks
          of={title}
          links={[
            ...(isSought ? [{ href: `${base}/people/${id}`, text: 'See each place' }] : []),
            ...acts.map(({ act, text }) => ({ href: `${base}/acts/${act}?of=${id}`, text })),
          ]}
        />
      ),
    }}
    rows={rows}
  />
);

function Strangers({ of: { strangers, mayName, commandId }, base }: { of: Data; base: string }) {
  if (strangers.length === 0) return null;
  return (
    <section aria-labelledby="found">
      <h2 className="govuk-heading-m" id="found">
        Names that are in no entry ({strangers.length})
      </h2>
      <p className="govuk-body">
        Found by what stands around them. <a href={`${base}/people/names`}>See each place</a>, or add them: then every
        spelling is looked for.
      </p>
      <ul className="rd-hits">
        {strangers.map(({ name, count, why }) => (
          <li key={name}>
            <span className="rd-lines__text">
              <strong>{name}</strong>: {count}. {why}
            </span>
            {mayName ? (
              <Form hidden={{ commandId, name }}>
                <div className="govuk-button-group">
                  <Button variant="secondary" name="role" value="family">
                    Add as family<span className="govuk-visually-hidden"> {name}</span>
                  </Button>
                  <Button variant="secondary" name="role" value="other">
                    Add as other<span className="govuk-visually-hidden"> {name}</span>
                  </Button>
                  <Button variant="secondary" name="role" value="professional">
                    A professional<span className="govuk-visually-hidden"> {name}</span>
                  </Button>
                </div>
              </Form>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Kinds({ of: { kinds }, base }: { of: Data; base: string }) {
  if (kinds.length === 0) return null;
  return (
    <section aria-labelledby="kinds">
      <h2 className="govuk-heading-m" id="kinds">
        Numbers and addresses
      </h2>
      <SummaryList
        rows={kinds.map(({ of, name, count }) => ({
          key: name,
          value: count,
          actions: [{ href: `${base}/people/${of}`, text: 'See each place', hidden: name }],
        }))}
      />
    </section>
  );
}
