import { mayDo } from '../../../../machines/case.ts';
import { formatDate } from '../../../../machines/dates.ts';
import { rightRules } from '../../../../machines/rights/index.ts';
import { contentItems } from '../../../../machines/searching/events.ts';
import { holdOf } from '../../../../machines/searching/hold.ts';
import { dutiesOf } from '../../../../machines/work/duties.ts';
import { ButtonLink } from '../../../components/govuk/button-link.tsx';
import { CardLinks, SummaryList } from '../../../components/govuk/summary-list.tsx';
import { Scroll, Table } from '../../../components/govuk/table.tsx';
import { Tag } from '../../../components/govuk/tag.tsx';
import { contentWords } from '../../../services/answer/content-words.ts';
import { changingActs, decidingActs, recordingActs, settlingActs } from '../items/item-acts.ts';
import { itemTitle, tellItem } from '../items/tell-item.ts';
import { outcomeWords, toldWords } from '../words.ts';
import type { Route } from './+types/work.ts';
import { openCasePage } from './case-head.ts';
import { CasePage } from './case-page.tsx';
import { complaintView } from './complaint-view.ts';
import { ComplaintWork } from './complaint-work.tsx';
import { ContentOfLetter } from './content-of-letter.tsx';
import { HoldNotice } from './hold.tsx';

import { RestrictionInForce, restrictionView } from './restriction-in-force.tsx';

export async function loader({ context, params }: Route.LoaderArgs) {
  const { app, actor, loaded, head } = await openCasePage(context, params.caseId);
  const { state } = loaded;
  const { right } = state.request.context;
  const rules = rightRules[right];
  const may = (type: Parameters<typeof mayDo>[2]) => mayDo(state, actor, type) === null;
  return {
    head,
    many: rules.items?.many ?? null,
    record: may('item.recorded') ? (recordingActs[right] ?? null) : null,
    items: state.work.items.map((one) => ({
      id: one.id,
      title: itemTitle(one.item),
      rows: tellItem(one),
      outcome: one.outcome,
      change: may('item.recorded') ? (changingActs[right] ?? null) : null,
      decide: may('item.decided') ? (decidingActs[right] ?? null) : null,
      mayRemove: may('item.removed'),
      mayCarryOut: one.isToBeCarriedOut && one.carriedOut === null && may('item.carried-out'),
      maySend: one.isToBeCarriedOut && one.carriedOut === null && may('data-set.sent'),
    })),
    duties: dutiesOf(state).map(({ duty, settled }) => ({
      code: duty.code,
      sentence: duty.sentence,
      citation: duty.citation,
      before: duty.before,
      onlyDpo: duty.onlyDpo ?? false,
      settled: settled && { isDone: settled.isDone, note: settled.note, on: formatDate(settled.on) },
      maySettle: may('duty.settled') && (!duty.onlyDpo || actor.roles.includes('dpo')),
    })),
    tellsRecipients: rules.items?.tellsRecipients ?? false,
    mayAddRecipient: may('recipient.recorded'),
    recipients: state.work.recipients.map(({ id, name, told }) => ({
      id,
      name,
      told: told && { status: toldWords[told.status], note: told.note, on: formatDate(told.on) },
      mayTell: may('recipient.told'),
    })),
    complaint: await complaintView(app, actor, state),
    restriction: restrictionView(state),
    hold: holdOf(state),
    content:
      right === 'access'
        ? {
            said: contentWords(state, app.profile),
            own: contentItems.filter((item) => state.searching.content?.[item] !== undefined),
            mayChange: may('content.completed'),
          }
        : null,
  };
}

type Data = Route.ComponentProps['loaderData'];

export default function Work({ loaderData: of }: Route.ComponentProps) {
  const { head } = of;
  const isEmpty = of.many === null && of.content === null && of.duties.length === 0 && of.complaint === null;
  return (
    <CasePage head={head} tab="work">
      {of.hold ? <HoldNotice hold={of.hold} /> : null}
      {isEmpty ? (
        <p className="govuk-body">Nothing is asked for here beside searches, documents and the decision.</p>
      ) : null}
      {of.many === null ? null : <Items data={of} />}
      {of.complaint ? <ComplaintWork caseId={head.id} complaint={of.complaint} /> : null}
      {of.restriction ? <RestrictionInForce caseId={head.id} restriction={of.restriction} /> : null}
      {of.content ? <ContentOfLetter caseId={head.id} {...of.content} /> : null}
      <Duties data={of} />
      {of.tellsRecipients ? <Recipients data={of} /> : null}
    </CasePage>
  );
}

function Items({ data: { head, many, record, items } }: { data: Data }) {
  const base = `/desk/cases/${head.id}/acts`;
  return (
    <section aria-label={`The ${many}`}>
      {record ? <ButtonLink href={`${base}/${record.act}`}>{record.text}</ButtonLink> : null}
      {items.length === 0 ? (
        <p className="govuk-body">Nothing is listed yet. List each of the {many} on its own.</p>
      ) : null}
      {items.map(({ id, title, rows, outcome, decide, change, mayRemove, mayCarryOut, maySend }) => (
        <SummaryList
          key={id}
          card={{
            title: (
              <>
                {title}{' '}
                <Tag colour={outcome === null ? 'yellow' : 'blue'}>
                  {outcome === null ? 'Undecided' : outcomeWords[outcome]}
                </Tag>
              </>
            ),
            actions: (
              <CardLinks
                of={title}
                links={[
                  ...(decide ? [{ act: decide, text: outcome === null ? 'Decide' : 'Decide again' }] : []),
                  ...(change ? [{ act: change, text: 'Change' }] : []),
                  ...(mayCarryOut ? [{ act: 'carry-out', text: 'Confirm that it was done' }] : []),
                  ...(maySend ? [{ act: 'send-data-set', text: 'Record that it was sent' }] : []),
                  ...(mayRemove ? [{ act: 'remove-item', text: 'Take off' }] : []),
                ].map(({ act, text }) => ({ href: `${base}/${act}?of=${id}`, text }))}
              />
            ),
          }}
          rows={rows}
        />
      ))}
    </section>
  );
}

/** What does it and records it in one, where there is such an act, and what records that it was done another way. */
const settling = (code: string): readonly { act: string; text: string }[] => [
  ...(settlingActs[code] ? [settlingActs[code]] : []),
  { act: 'settle-duty', text: 'Record' },
];

function Duties({ data: { head, duties } }: { data: Data }) {
  if (duties.length === 0) return null;
  return (
    <section aria-labelledby="duties">
      <h2 className="govuk-heading-m" id="duties">
        What the law asks for beside it
      </h2>
      <SummaryList
        rows={duties.map(({ code, sentence, citation, before, onlyDpo, settled, maySettle }) => ({
          key: (
            <>
              {sentence} <span className="govuk-hint rd-citation">{citation}</span>
            </>
          ),
          value: settled
            ? `${settled.isDone ? 'Done' : 'Left out'} on ${settled.on}: ${settled.note}`
            : `To do${onlyDpo ? ' by the DPO' : ''} before ${before === 'closing' ? 'the case is closed' : before === 'release' ? 'the answer is released' : 'the answer is sent for approval'}`,
          actions: maySettle
            ? settling(code).map(({ act, text }) => ({
                href: `/desk/cases/${head.id}/acts/${act}?of=${code}`,
                text,
                hidden: sentence,
              }))
            : [],
        }))}
      />
    </section>
  );
}

function Recipients({ data: { head, mayAddRecipient, recipients } }: { data: Data }) {
  const base = `/desk/cases/${head.id}/acts`;
  return (
    <section aria-labelledby="recipients">
      <h2 className="govuk-heading-m" id="recipients">
        Who else was given it
      </h2>
      {mayAddRecipient ? (
        <ButtonLink variant="secondary" href={`${base}/record-recipient`}>
          List a recipient
        </ButtonLink>
      ) : null}
      {recipients.length === 0 ? (
        <p className="govuk-body">No recipient is listed.</p>
      ) : (
        <Scroll label="Recipients">
          <Table
            caption="Recipients"
            captionHidden
            head={['Recipient', 'What came of it', 'What to do'].map((text) => ({ text }))}
            rows={recipients.map(({ id, name, told, mayTell }) => [
              name,
              told ? `${told.on}: ${told.status}${told.note ? `. ${told.note}` : ''}` : 'Not told yet',
              mayTell ? (
                <a key={id} className="govuk-link" href={`${base}/tell-recipient?of=${id}`}>
                  Record<span className="govuk-visually-hidden"> that {name} was told</span>
                </a>
              ) : (
                ''
              ),
            ])}
            firstCellIsHeader
          />
        </Scroll>
      )}
    </section>
  );
}
