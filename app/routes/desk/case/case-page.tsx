import type { ReactNode } from 'react';
import { IdentityBar } from '../../../components/desk/identity-bar.tsx';
import { SubNavigation } from '../../../components/desk/sub-navigation.tsx';
import { Tag } from '../../../components/govuk/tag.tsx';
import { WarningText } from '../../../components/govuk/warning-text.tsx';
import { Page } from '../../../components/page.tsx';
import type { FieldError } from '../../../http/form-state.ts';
import { ragColour } from '../words.ts';
import type { CaseHead } from './case-head.ts';
import { DoneBanner } from './done-banner.tsx';
import { RecallBanner } from './recall-banner.tsx';

export const caseTabs = {
  '': 'Overview',
  request: 'Request',
  work: 'Work',
  searches: 'Searches',
  documents: 'Documents',
  people: 'People',
  exemptions: 'Exemptions',
  answer: 'Answer',
  messages: 'Messages',
  timeline: 'Timeline',
} as const;
export type CaseTab = keyof typeof caseTabs;

/** One page of a case: whose it is, its deadline, the safety banner, and the tabs, before the page's own content. */
export function CasePage({
  head,
  tab,
  title,
  back,
  errors,
  refused,
  children,
}: {
  head: CaseHead;
  tab: CaseTab | null;
  /** The page's own h1; the tab's name where absent. */
  title?: string;
  /** Of a page that belongs to another page of the case: that one's address. */
  back?: string;
  errors?: readonly FieldError[];
  /** What was sent came to nothing, and why. */
  refused?: ReactNode;
  children: ReactNode;
}) {
  const base = `/desk/cases/${head.id}`;
  const heading = title ?? caseTabs[tab ?? ''];
  const before = (
    <>
      <IdentityBar
        title={
          <>
            <span className="rd-case-reference">{head.reference}</span> {head.rightName}:{' '}
            <strong>{head.requester}</strong>
            {head.subject ? ` for ${head.subject}` : ''}
          </>
        }
        actions={
          <p className="govuk-body govuk-!-margin-bottom-0">
            <Tag colour={ragColour[head.clock.level]}>{head.clock.words}</Tag>{' '}
            {head.dueOn ? <span>Due {head.dueOn}</span> : null}
          </p>
        }
      />
      {head.safety ? (
        <WarningText>
          {head.safety.heading} {head.safety.note}
        </WarningText>
      ) : null}
      <SubNavigation
        label="Pages of this case"
        items={Object.entries(caseTabs).map(([path, text]) => ({
          text:
            path === 'documents' && head.documents > 0
              ? `${text} (${head.documents})`
              : path === 'messages' && head.hasUnread
                ? `${text} (new)`
                : text,
          href: path === '' ? base : `${base}/${path}`,
          current: path === tab,
        }))}
      />
    </>
  );
  return (
    <Page
      title={`${heading}: ${head.reference}`}
      back={back ?? '/desk'}
      before={before}
      errors={errors ?? []}
      refused={refused}
    >
      <DoneBanner />
      <h1 className="govuk-heading-l">{heading}</h1>
      <RecallBanner head={head} />
      {children}
    </Page>
  );
}
