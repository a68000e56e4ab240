import { data } from 'react-router';
import { formatDate } from '../../../../machines/dates.ts';
import { caseId as caseIdShape } from '../../../../machines/ids.ts';
import { rightRules } from '../../../../machines/rights/index.ts';
import { SummaryList } from '../../../components/govuk/summary-list.tsx';
import { Page } from '../../../components/page.tsx';
import { appContext } from '../../../http/app-context.ts';
import { instantWords } from '../../../http/instant-words.ts';
import { noDate } from '../../../services/project.ts';
import { channelWords, complaintOutcomeWords, outcomeWords } from '../words.ts';
import type { Route } from './+types/destroyed.ts';
import { staffNames } from './case-head.ts';

export async function loader({ context, params }: Route.LoaderArgs) {
  const app = context.get(appContext);
  const id = caseIdShape.safeParse(params.caseId);
  const left = id.success ? await app.store.disposals.remains(id.data) : null;
  if (left === null) throw data(null, { status: 404 });
  const names = await staffNames(app);
  const nameOf = (staffId: string) => names.get(staffId) ?? 'Someone who has left';
  const { tombstone } = left;
  const inTime = left.breached
    ? 'No: past the statutory date'
    : left.late
      ? 'No: past the date the desk works to'
      : 'Yes';
  return {
    reference: left.reference,
    rows: [
      { key: 'Right', value: rightRules[left.right].name },
      { key: 'How it came', value: channelWords[left.channel] },
      { key: 'Received', value: formatDate(left.receivedOn) },
      { key: 'Due', value: left.dueOn === noDate ? 'No date' : formatDate(left.dueOn) },
      { key: 'Ended', value: formatDate(left.closedOn) },
      {
        key: 'Outcome',
        value:
          left.outcome === null
            ? 'None'
            : (left.right === 'complaint' ? complaintOutcomeWords : outcomeWords)[left.outcome],
      },
      { key: 'In time', value: inTime },
      { key: 'Extended', value: left.extended ? 'Yes' : 'No' },
      { key: 'Events in its record', value: String(left.version) },
      { key: 'Destroyed', value: instantWords(left.destroyedAt) },
      ...(tombstone === null
        ? []
        : [
            { key: 'Why', value: `${tombstone.rule}, so until ${formatDate(tombstone.keptUntil)}` },
            { key: 'Proposed by', value: `${nameOf(tombstone.proposedBy)} on ${formatDate(tombstone.proposedOn)}` },
            { key: 'Agreed by', value: `${nameOf(tombstone.agreedBy)} on ${formatDate(tombstone.agreedOn)}` },
          ]),
    ],
  };
}

/** What is left of a destroyed case: that it was, how it ended, and who agreed that it goes. Names nobody who asked. */
export default function Destroyed({ loaderData: { reference, rows } }: Route.ComponentProps) {
  return (
    <Page title={reference} back="/desk">
      <h1 className="govuk-heading-l">{reference} was destroyed</h1>
      <p className="govuk-body">
        Its papers were destroyed when their time was over. Nobody can read them any more. What stands here is kept to
        show that it was done, and how the request ended.
      </p>
      <SummaryList rows={rows} />
    </Page>
  );
}
