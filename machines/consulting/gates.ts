import type { CaseState } from '../case.ts';
import type { CaseEvent, CaseEventType, EventOf } from '../events.ts';
import type { PageState } from '../file.ts';
import { type Refusal, refuse } from '../refusal.ts';
import { findPerson, type Person, type Register } from '../register/register.ts';
import { type Consultation, findConsultation, restsOnAlone } from './consulting.ts';

/** What a consultation has to be for something to be done with it. */
const needs: Partial<Record<CaseEventType, readonly Consultation['status'][]>> = {
  'consultation.built': ['making'],
  'consultation.failed': ['making'],
  'consultation.approved': ['made'],
  'consultation.withdrawn': ['making', 'failed', 'made', 'approved', 'sent'],
  'consultation.taken': ['approved', 'sent'],
  'consultation.answered': ['sent'],
};

const notNow = refuse('no-consultation', 'There is no consultation of which this could be done now.');

/** Why nothing of this kind can be done now; null when it can, or it is about something else. */
export function consultingObstacle(state: CaseState, type: CaseEventType): Refusal | null {
  if (type === 'consultation.asked') {
    const { people } = state.register;
    const marks = state.file.documents.flatMap(({ pages }) => pages.flatMap((page) => page.marks));
    return people.some((person) => marks.some((mark) => restsOnAlone(mark, person, state.register)))
      ? null
      : refuse(
          'nobody',
          'Nobody can be consulted yet: enter the person in the register and redact the places that name them first.',
        );
  }
  const fitting = needs[type];
  return !fitting || state.consulting.all.some(({ status }) => fitting.includes(status)) ? null : notNow;
}

/** What is wrong with the details; null when nothing is. */
export function consultingFault(state: CaseState, event: CaseEvent): Refusal | null {
  if (event.type === 'consultation.asked') return askedFault(state, event);
  const fitting = needs[event.type];
  if (!fitting || !('consultationId' in event)) return null;
  const one = findConsultation(state.consulting, event.consultationId);
  if (!one || !fitting.includes(one.status)) return notNow;
  return event.type === 'consultation.approved' && event.by.id === one.askedBy
    ? refuse('own-work', 'You asked for this copy, so someone else has to approve it.')
    : null;
}

function askedFault(state: CaseState, event: EventOf<'consultation.asked'>): Refusal | null {
  if (findConsultation(state.consulting, event.consultationId)) return refuse('known', 'This was asked for already.');
  const person = findPerson(state.register, event.personId);
  if (!person) return refuse('nobody', 'This person is no longer in the register. Load the page again.');
  if (event.answerBy <= event.on) return refuse('past', 'Say by which day to come they are asked to answer.');
  const pages = new Map(
    state.file.documents.flatMap(({ id, name, pages: own }) =>
      own.map((page) => [`${id} ${page.id}`, { page, name: `Page ${page.number} of “${name}”` }] as const),
    ),
  );
  for (const { documentId, pageId } of event.pages) {
    const at = pages.get(`${documentId} ${pageId}`);
    if (!at) return refuse('no-page', 'A page of this case was not found. Load the page again.');
    const fault = pageFault(event, at, person, state.register);
    if (fault) return fault;
  }
  return null;
}

/** A page, and its number and document in words: several documents have a page 1. */
interface Named {
  readonly page: PageState;
  readonly name: string;
}

function pageFault(
  { shows, withheld }: EventOf<'consultation.asked'>,
  { page, name }: Named,
  person: Person,
  register: Register,
): Refusal | null {
  const theirs = page.marks.some((mark) => restsOnAlone(mark, person, register));
  if (shows === 'lines') {
    return theirs
      ? null
      : refuse(
          'not-theirs',
          `${name}: nothing there is taken out because of this person, so none of its lines would be shown. Leave the page out, or redact the place that names them.`,
        );
  }
  const decision = page.decision?.decision;
  if (decision === 'withhold' && withheld !== undefined) return withheldFault({ page, name }, theirs);
  return decision === 'release' || decision === 'redact'
    ? null
    : refuse(
        'undecided',
        `${name} is not to be released, or not decided on, so it is not known what on it concerns others. Decide on it first, or show lines only.`,
        'UK GDPR Art 5(1)(f)',
      );
}

/** A page withheld for somebody is shown to them, and to nobody else; one withheld for any other reason to nobody. */
function withheldFault({ page: { decision }, name }: Named, theirs: boolean): Refusal | null {
  if (decision?.code !== 'third-party') {
    return refuse(
      'withheld-otherwise',
      `${name} is not withheld as information about another person. Shown, what it is withheld for would be lost: privilege, somebody’s safety, an inquiry, a bar in law. Leave it out, or show lines only.`,
      'DPA 2018 Sch 2 para 16',
    );
  }
  return theirs
    ? null
    : refuse(
        'not-theirs',
        `${name} is withheld, and nothing on it is taken out because of this person. Redact the place that is about them, or leave the page out.`,
        'UK GDPR Art 5(1)(c)',
      );
}
