import { formatDate } from '../../../../machines/dates.ts';
import { Scroll, Table } from '../../../components/govuk/table.tsx';
import { Page } from '../../../components/page.tsx';
import { appContext } from '../../../http/app-context.ts';
import { staffContext } from '../../../http/staff-guard.ts';
import { auditFilters } from '../../../services/auditing/audit-log.ts';
import { staffCodes } from '../../../services/auditing/staff-codes.ts';
import { standingOut } from '../../../services/auditing/standing-out.ts';
import type { Route } from './+types/standing-out.ts';
import { addressWith } from './audit-filters.ts';

export async function loader({ context }: Route.LoaderArgs) {
  const app = context.get(appContext);
  const mayOpen = context.get(staffContext).roles.includes('dpo');
  const people = await staffCodes(app, mayOpen);
  const nameOf = (id: string) => people.get(id) ?? 'A member of staff';
  const { busy, related } = await standingOut(app);
  const none = auditFilters.parse({});
  return {
    busy: busy.map(({ who, on, cases, usual }) => ({
      name: nameOf(who),
      when: formatDate(on),
      cases,
      usual: usual === null ? 'not known yet' : String(usual),
      at: addressWith('/dpo/audit', none, { who, from: on, to: on, what: 'looking' }),
    })),
    related: related.map(({ who, reference, lastOn, how }) => ({
      name: nameOf(who),
      reference,
      when: formatDate(lastOn),
      how: how === 'own' ? 'Their own name or e-mail address' : 'The same surname',
      at: addressWith('/dpo/audit', none, { who, reference }),
    })),
  };
}

/** Looks that may be curiosity: to be asked about, not to be judged by. */
export default function StandingOut({ loaderData: { busy, related } }: Route.ComponentProps) {
  return (
    <Page title="What stands out" back="/dpo/audit">
      <h1 className="govuk-heading-l">What stands out</h1>
      <p className="govuk-body">
        None of this says that somebody did wrong. Ask them, and look at what they did. To look at records without a
        reason is an offence (DPA 2018 s.170).
      </p>
      {related.length === 0 ? (
        <section aria-label="People with something in common">
          <h2 className="govuk-heading-m">Something in common with the person</h2>
          <p className="govuk-body">Nobody was in a case of somebody with their name or e-mail address.</p>
        </section>
      ) : (
        <Scroll label="Something in common with the person">
          <Table
            caption="Something in common with the person"
            captionSize="m"
            stacked
            head={['Who', 'Case', 'What they have in common', 'Last', 'What they did'].map((text) => ({ text }))}
            rows={related.map(({ name, reference, how, when, at }) => [
              name,
              reference,
              how,
              when,
              <a key="at" className="govuk-link" href={at}>
                Show
                <span className="govuk-visually-hidden">
                  {' '}
                  what {name} did in {reference}
                </span>
              </a>,
            ])}
          />
        </Scroll>
      )}
      {busy.length === 0 ? (
        <section aria-label="Many cases on one day">
          <h2 className="govuk-heading-m">Many cases on one day</h2>
          <p className="govuk-body">Nobody looked into far more cases on a day than they usually do.</p>
        </section>
      ) : (
        <Scroll label="Many cases on one day">
          <Table
            caption="Many cases on one day"
            captionSize="m"
            stacked
            head={[
              { text: 'Who' },
              { text: 'Day' },
              { text: 'Cases looked into', numeric: true },
              { text: 'On a usual day' },
              { text: 'What they did' },
            ]}
            rows={busy.map(({ name, when, cases, usual, at }) => [
              name,
              when,
              cases,
              usual,
              <a key="at" className="govuk-link" href={at}>
                Show
                <span className="govuk-visually-hidden">
                  {' '}
                  what {name} looked at on {when}
                </span>
              </a>,
            ])}
          />
        </Scroll>
      )}
    </Page>
  );
}
