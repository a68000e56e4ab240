import { mayDo } from '../../../../machines/case.ts';
import type { Consultation } from '../../../../machines/consulting/consulting.ts';
import { formatDate } from '../../../../machines/dates.ts';
import { calledBy, findPerson } from '../../../../machines/register/register.ts';
import { SignedReport } from '../../../components/desk/signed-report.tsx';
import { SummaryList } from '../../../components/govuk/summary-list.tsx';
import { saidWithWords, toldTerms } from '../../../services/answer/standing-terms.ts';
import { openCasePage } from '../case/case-head.ts';
import { CasePage } from '../case/case-page.tsx';
import { StandingTerms } from '../case/standing-terms.tsx';
import type { Route } from './+types/consultations.ts';

const statusWords: Record<Consultation['status'], string> = {
  making: 'The copy is being made',
  failed: 'The copy could not be made',
  made: 'Waits for somebody else to approve it',
  approved: 'Approved: download it and send it',
  sent: 'Sent, no answer yet',
  answered: 'Answered',
  withdrawn: 'Withdrawn',
};

const actsAt: Partial<Record<Consultation['status'], readonly string[]>> = {
  making: ['withdraw-consultation'],
  failed: ['withdraw-consultation'],
  made: ['approve-consultation', 'withdraw-consultation'],
  approved: ['withdraw-consultation'],
  sent: ['record-consultation', 'withdraw-consultation'],
  // What they answered counts only once it is decided what becomes of the person.
  answered: ['reconsider-person'],
};

const actWords: Record<string, string> = {
  'approve-consultation': 'Approve',
  'withdraw-consultation': 'Withdraw',
  'record-consultation': 'Record the answer',
  'reconsider-person': 'Record consent and decision',
};

/** The copy; where it has several files, one of them. */
const fileWords = (part: number, of: number): string => (of === 1 ? 'the copy' : `part ${part} of ${of} of the copy`);

export async function loader({ context, params }: Route.LoaderArgs) {
  const { actor, loaded, head } = await openCasePage(context, params.caseId);
  const { state } = loaded;
  const mayApprove = mayDo(state, actor, 'consultation.approved') === null;
  const mayWork = mayDo(state, actor, 'consultation.withdrawn') === null;
  const mayWeigh = mayDo(state, actor, 'person.considered') === null;
  return {
    head,
    consultations: state.consulting.all.map((one) => {
      const person = findPerson(state.register, one.personId);
      return {
        id: one.id,
        to: one.to,
        rows: [
          {
            key: 'Where it stands',
            value: [statusWords[one.status], one.failure && saidWithWords(one.failure, one.standing)]
              .filter(Boolean)
              .join('. '),
          },
          { key: 'About', value: person ? calledBy(person) : '' },
          { key: 'Asked', value: `${one.question} By ${formatDate(one.answerBy)}.` },
          { key: 'Pages', value: `${one.pages.length}, ${one.shows === 'lines' ? 'only their lines' : 'as pages'}` },
          ...(one.withheld ? [{ key: 'Withheld pages are shown', value: one.withheld }] : []),
          ...(one.language === 'cy' ? [{ key: 'Language', value: 'Welsh' }] : []),
          ...one.copy.map(({ sha256 }, at) => ({
            key: `Hash of ${fileWords(at + 1, one.copy.length)} (SHA-256)`,
            value: sha256,
          })),
          ...(one.sentOn ? [{ key: 'Taken to be sent', value: formatDate(one.sentOn) }] : []),
          ...(one.answer ? [{ key: `Answer, ${formatDate(one.answer.on)}`, value: one.answer.words }] : []),
        ],
        isBeingMade: one.status === 'making',
        standing: one.status === 'failed' ? toldTerms(state.file, one.standing) : [],
        signed: one.signed,
        files: ['made', 'approved', 'sent'].includes(one.status)
          ? one.copy.map((_file, at) => ({ part: at + 1, words: fileWords(at + 1, one.copy.length) }))
          : [],
        acts: (actsAt[one.status] ?? [])
          .filter((name) => {
            if (name === 'reconsider-person') return mayWeigh && person !== undefined;
            return name === 'approve-consultation' ? mayApprove && one.askedBy !== actor.id : mayWork;
          })
          .map((name) => ({ name, of: name === 'reconsider-person' ? one.personId : one.id })),
      };
    }),
  };
}

/** Who is asked with a copy made for them, and what came of it. */
export default function Consultations({ loaderData: { head, consultations } }: Route.ComponentProps) {
  const base = `/desk/cases/${head.id}`;
  return (
    <CasePage head={head} tab={null} title="Consultations">
      <p className="govuk-body">
        Whoever is named in the papers, or a body that knows more, can be asked with a copy that shows what concerns
        them. It begins at their entry in the{' '}
        <a className="govuk-link" href={`${base}/people`}>
          people register
        </a>
        .
      </p>
      {consultations.length === 0 ? <p className="govuk-body">Nobody is consulted yet.</p> : null}
      {consultations.map(({ id, to, rows, isBeingMade, standing, files, signed, acts }, at) => (
        <section key={id}>
          <SummaryList card={{ title: `Consultation ${at + 1}: ${to}` }} rows={rows} />
          <StandingTerms
            base={base}
            terms={standing}
            next="Withdraw this consultation, put this right, and ask again from the people register."
          />
          <ul className="govuk-list">
            {isBeingMade ? (
              <li>
                <a className="govuk-link" href={`${base}/consultations`}>
                  Look again<span className="govuk-visually-hidden"> (consultation of {to})</span>
                </a>
              </li>
            ) : null}
            {files.map(({ part, words }) => (
              <li key={part}>
                <a className="govuk-link" href={`${base}/consultations/${id}/copy${part === 1 ? '' : `?part=${part}`}`}>
                  Download {words} for {to} (PDF)
                </a>
              </li>
            ))}
            {signed ? (
              <li>
                For somebody outside:{' '}
                <SignedReport base={base} signed={signed} words="the signed report of its checks" />
              </li>
            ) : null}
            {acts.map(({ name, of }) => (
              <li key={name}>
                <a className="govuk-link" href={`${base}/acts/${name}?of=${of}`}>
                  {actWords[name]}
                  <span className="govuk-visually-hidden"> (consultation of {to})</span>
                </a>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </CasePage>
  );
}
