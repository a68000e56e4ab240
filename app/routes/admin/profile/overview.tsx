import { ButtonLink } from '../../../components/govuk/button-link.tsx';
import { NotificationBanner } from '../../../components/govuk/notification-banner.tsx';
import { SummaryList } from '../../../components/govuk/summary-list.tsx';
import { Scroll, Table } from '../../../components/govuk/table.tsx';
import { Page } from '../../../components/page.tsx';
import { appContext } from '../../../http/app-context.ts';
import { instantWords } from '../../../http/instant-words.ts';
import { basesWords, rulesOf } from '../../../profile.ts';
import { profileVersions } from '../../../services/body/profile-history.ts';
import type { Route } from './+types/overview.ts';
import { sections } from './sections.ts';

export async function loader({ context, url }: Route.LoaderArgs) {
  const app = context.get(appContext);
  const { profile } = app;
  const versions = await profileVersions(app);
  return {
    name: profile.name,
    isInSch3Para8: profile.isInSch3Para8,
    languages: profile.languages.map((one) => ({ en: 'English', cy: 'Welsh' })[one]).join(', '),
    systems: profile.systems.map((system) => ({
      id: system.id,
      name: system.name,
      owner: system.owner,
      bases: basesWords(system),
    })),
    rules: Object.entries(rulesOf(profile)),
    regulators: profile.regulators.map(({ from, name }) => ({ from, name })),
    versions: versions.map(({ at, ...row }) => ({ ...row, when: instantWords(at) })),
    done: url.searchParams.get('done') === 'saved',
  };
}

const Change = ({ href, of }: { href: string; of: string }) => (
  <a className="govuk-link" href={href}>
    Change<span className="govuk-visually-hidden"> {of}</span>
  </a>
);

const parts = [
  ['contact', 'Names and contacts'],
  ['rules', sections.rules.title],
  ['practice', 'Reminders and targets'],
  ['watching', 'Warnings: who is told what'],
  ['bank-holidays', 'Bank holidays'],
  ['approval', sections.approval.title],
  ['appearance', 'Colours and languages'],
  ['kindness', 'Keeping people informed'],
  ['services', 'Services and help'],
] as const;

/** The body as it is configured, and how it came to be so. */
export default function ProfileOverview({ loaderData }: Route.ComponentProps) {
  const { name, isInSch3Para8, languages, systems, rules, regulators, versions, done } = loaderData;
  return (
    <Page title="The body and its records" back="/admin">
      {done ? <NotificationBanner type="success">Saved. It counts from now on.</NotificationBanner> : null}
      <h1 className="govuk-heading-l">The body and its records</h1>
      <p className="govuk-body">
        Pages, letters and the desk use what stands here. A change counts from now on. Letters that were approved,
        dates, and decisions that were made stay as they are.
      </p>
      <SummaryList
        rows={[
          { key: 'Body', value: name },
          { key: 'Schedule 3 paragraphs 10 and 11', value: isInSch3Para8 ? 'May be used' : 'May not be used' },
          { key: 'Languages', value: languages },
        ]}
      />
      <ul className="govuk-list">
        {parts.map(([section, text]) => (
          <li key={section}>
            <a className="govuk-link" href={`/admin/profile/${section}`}>
              {text}
            </a>
          </li>
        ))}
      </ul>
      <p className="govuk-body">
        <a className="govuk-link" href="/account/away">
          Who is away, and who stands in
        </a>
      </p>
      <Scroll label="Record systems">
        <Table
          caption="Record systems"
          captionSize="m"
          head={[{ text: 'System' }, { text: 'Owner' }, { text: 'Lawful basis' }, { text: 'Change' }]}
          rows={systems.map(({ id, name: system, owner, bases }) => [
            system,
            owner,
            bases,
            <Change key={id} href={`/admin/profile/system?of=${id}`} of={system} />,
          ])}
          firstCellIsHeader
        />
      </Scroll>
      <ButtonLink href="/admin/profile/system?of=new" variant="secondary">
        Add a record system
      </ButtonLink>
      <Scroll label="Retention rules">
        <Table
          caption="Retention"
          captionSize="m"
          head={[{ text: 'Rule' }, { text: 'Change' }]}
          rows={rules.map(([id, words]) => [
            words,
            <Change key={id} href={`/admin/profile/retention?of=${id}`} of={words} />,
          ])}
        />
      </Scroll>
      <ButtonLink href="/admin/profile/retention?of=new" variant="secondary">
        Add a retention rule
      </ButtonLink>
      <Scroll label="Regulators">
        <Table
          caption="Regulators"
          captionSize="m"
          head={[{ text: 'Named from' }, { text: 'Regulator' }, { text: 'Change' }]}
          rows={regulators.map(({ from, name: regulator }) => [
            from,
            regulator,
            <Change key={from} href={`/admin/profile/regulator?of=${from}`} of={regulator} />,
          ])}
        />
      </Scroll>
      <ButtonLink href="/admin/profile/regulator?of=new" variant="secondary">
        Add a regulator
      </ButtonLink>
      <Scroll label="Versions">
        <Table
          caption="Versions"
          captionSize="m"
          head={[{ text: 'Version' }, { text: 'When' }, { text: 'By' }, { text: 'Why' }]}
          rows={versions.map(({ version, when, by, note }) => [
            <a key={version} className="govuk-link" href={`/admin/profile/versions/${version}`}>
              {version}
              <span className="govuk-visually-hidden">: what it changed</span>
            </a>,
            when,
            by,
            note,
          ])}
        />
      </Scroll>
    </Page>
  );
}
