import { channelWords, complaintOutcomeWords, outcomeWords, phaseWords } from '../case-words.ts';
import { type CivilDate, formatDate } from '../dates.ts';
import type { Capacity, ReceivingWay } from '../people.ts';
import { rightRules } from '../rights/index.ts';
import { askerWords } from '../sorting/askers.ts';
import type { LogEntry } from './entry.ts';

/** A column of the log, with the kind of its cells, so that numbers and days stay numbers and days wherever they are written. */
export type LogColumn =
  | { readonly name: string; readonly kind: 'text'; readonly of: (entry: LogEntry) => string | null }
  | { readonly name: string; readonly kind: 'number'; readonly of: (entry: LogEntry) => number | null }
  | { readonly name: string; readonly kind: 'date'; readonly of: (entry: LogEntry) => CivilDate | null };

const text = (name: string, of: (entry: LogEntry) => string | null): LogColumn => ({ name, kind: 'text', of });
const number = (name: string, of: (entry: LogEntry) => number | null): LogColumn => ({ name, kind: 'number', of });
const date = (name: string, of: (entry: LogEntry) => CivilDate | null): LogColumn => ({ name, kind: 'date', of });
const yes = (is: boolean): string => (is ? 'Yes' : 'No');
const list = (all: readonly string[]): string | null => (all.length === 0 ? null : all.join('; '));

const capacityWords: Readonly<Record<Capacity, string>> = {
  self: 'Themselves',
  child: 'A child',
  representative: 'Another person',
};

const extensionWords = {
  complexity: 'It is complex',
  'number-of-requests': 'The number of requests',
} as const satisfies Readonly<Record<NonNullable<LogEntry['extension']>['reason'], string>>;

const wayWords: Readonly<Record<ReceivingWay, string>> = {
  'all-at-once': 'Online',
  'in-parts': 'Online, a document at a time',
  paper: 'On paper',
  stick: 'On a stick',
  together: 'Read together',
  visit: 'Handed over',
};

const spans = (pauses: LogEntry['pauses']): string | null =>
  list(
    pauses.map(({ askedOn, answeredOn }) =>
      answeredOn === null
        ? `from ${formatDate(askedOn)}, not answered`
        : `${formatDate(askedOn)} to ${formatDate(answeredOn)}`,
    ),
  );

/** Every field of the request log, in the order of the work. */
export const logColumns: readonly LogColumn[] = [
  text('Reference', ({ reference }) => reference),
  text('Right', ({ right }) => rightRules[right].name),
  text('Status', ({ phase }) => phaseWords[phase]),
  text('Came in', ({ channel }) => channelWords[channel]),
  text('Entered by', ({ enteredBy }) => (enteredBy === 'team' ? 'The team' : 'Whoever asks')),
  text('Service', ({ service }) => service),
  text('Who asks', ({ asker }) => askerWords[asker]),
  text('For whom', ({ capacity }) => capacityWords[capacity]),
  date('Received', ({ receivedOn }) => receivedOn),
  date('Logged', ({ loggedOn }) => loggedOn),
  date('Identity asked for', ({ identity }) => identity.askedOn),
  date('Identity received', ({ identity }) => identity.receivedOn),
  date('Identity confirmed', ({ identity }) => identity.confirmedOn),
  text('How identity was checked', ({ identity }) => list(identity.checks)),
  text('Authority needed', ({ authority }) => yes(authority !== null)),
  date('Authority asked for', ({ authority }) => authority?.askedOn ?? null),
  date('Authority received', ({ authority }) => authority?.receivedOn ?? null),
  date('Authority confirmed', ({ authority }) => authority?.confirmedOn ?? null),
  date('Fee asked for', ({ feeAskedOn }) => feeAskedOn),
  date('Fee paid', ({ feePaidOn }) => feePaidOn),
  date('Clock started', ({ startsOn }) => startsOn),
  text('Questions that paused the clock', ({ pauses }) => spans(pauses)),
  date('Extension notice', ({ extension }) => extension?.noticeOn ?? null),
  text('Reason of the extension', ({ extension }) => (extension === null ? null : extensionWords[extension.reason])),
  date('Own target', ({ targetOn }) => targetOn),
  date('Due date', ({ dueOn }) => dueOn),
  date('Statutory date', ({ statutoryDueOn }) => statutoryDueOn),
  text('Rules and calendar', ({ rules }) => rules),
  number('Searches asked for', ({ searches }) => searches.asked),
  number('Searches that found something', ({ searches }) => searches.found),
  number('Searches that found nothing', ({ searches }) => searches.nothingFound),
  number('Places not searched', ({ searches }) => searches.notSearched),
  text('Why the search is enough, on record', ({ searches }) => yes(searches.isReasoned)),
  number('Documents', ({ documents }) => documents),
  number('Pages', ({ pages }) => pages.all),
  number('Pages released in full', ({ pages }) => pages.inFull),
  number('Pages redacted', ({ pages }) => pages.redacted),
  number('Pages withheld', ({ pages }) => pages.withheld),
  number('Pages that are copies', ({ pages }) => pages.duplicate),
  number('Pages not about the request', ({ pages }) => pages.outOfScope),
  number('Pages to decide on', ({ pages }) => pages.undecided),
  number('Redactions', ({ pages }) => pages.redactions),
  text('Exemptions relied on', ({ exemptions }) => list(exemptions)),
  number('Exemptions weighed', ({ considered }) => considered),
  number('Professional opinions', ({ opinions }) => opinions),
  number('Other people named', ({ people }) => people.named),
  number('Other people asked for consent', ({ people }) => people.consentAsked),
  number('Other people disclosed', ({ people }) => people.kept),
  number('Consultations', ({ consultations }) => consultations.asked),
  number('Consultations answered', ({ consultations }) => consultations.answered),
  date('Decided', ({ decidedOn }) => decidedOn),
  date('Approved by somebody else', ({ approvedOn }) => approvedOn),
  date('Final response', ({ answeredOn }) => answeredOn),
  text('Outcome', ({ outcome, right }) =>
    outcome === null ? null : (right === 'complaint' ? complaintOutcomeWords : outcomeWords)[outcome],
  ),
  text('How it is received', ({ way }) => wayWords[way]),
  text('Signed report of the checks', ({ hasSignedReport }) => yes(hasSignedReport)),
  date('First opened by the requester', ({ firstOpenedOn }) => firstOpenedOn),
  number('Answers taken back', ({ recalls }) => recalls),
  number('Days to the response', ({ daysTaken }) => daysTaken),
  number('Days past the due date', ({ daysLate }) => daysLate),
  number('Days past the statutory date', ({ daysBreached }) => daysBreached),
  date('Missed date', ({ missed }) => missed?.on ?? null),
  text('Cause of the missed date', ({ missed }) => missed?.cause ?? null),
  date('Told that it is late', ({ missed }) => missed?.toldOn ?? null),
  date('New date told', ({ missed }) => missed?.newDateOn ?? null),
  date('Complaint acknowledged', ({ acknowledgedOn }) => acknowledgedOn),
  text('Complaint about it, or what it is about', ({ complaints }) => list(complaints)),
  text('Linked requests', ({ linked }) => list(linked)),
  number('Recipients', ({ recipients }) => recipients.all),
  number('Recipients told', ({ recipients }) => recipients.told),
  number('Recipients not told, with reason', ({ recipients }) => recipients.notTold),
  date('Last contact with the requester', ({ lastContactOn }) => lastContactOn),
  date('Closed', ({ closedOn }) => closedOn),
  date('Kept until', ({ keptUntil }) => keptUntil),
  text('Records on hold', ({ isOnHold }) => yes(isOnHold)),
];
