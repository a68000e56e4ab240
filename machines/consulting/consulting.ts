import type { CivilDate } from '../dates.ts';
import type { Mark } from '../documents/events.ts';
import type { StandingTerm } from '../documents/standing-term.ts';
import type { CaseEvent, EventOf } from '../events.ts';
import type { ConsultationId, FileId } from '../ids.ts';
import { type Person, type Register, treatmentOf } from '../register/register.ts';

export interface CopyFile {
  readonly file: FileId;
  readonly sha256: string;
}

export interface Consultation extends Omit<EventOf<'consultation.asked'>, 'type' | 'by' | 'consultationId'> {
  readonly id: ConsultationId;
  readonly askedBy: string;
  readonly status: 'making' | 'failed' | 'made' | 'approved' | 'sent' | 'answered' | 'withdrawn';
  readonly failure: string | null;
  /** Terms the failure names by their position in the list, by their words. */
  readonly standing: readonly StandingTerm[];
  /** The files of the copy, mostly one, in order; their hashes stay when they are deleted. None before it is made. */
  readonly copy: readonly CopyFile[];
  /** The signed report of its checks; it stays when the copy is deleted. */
  readonly signed: { readonly report: FileId; readonly signature: FileId } | null;
  readonly approvedBy: string | null;
  readonly sentOn: CivilDate | null;
  readonly answer: { readonly on: CivilDate; readonly words: string } | null;
}

export interface Consulting {
  readonly all: readonly Consultation[];
}

export const noConsulting: Consulting = { all: [] };

export const findConsultation = ({ all }: Consulting, id: string): Consultation | undefined =>
  all.find((one) => one.id === id);

/** Nobody needs the copy any more: it is deleted, and its hash stays. */
export const isOver = ({ status }: Consultation): boolean => status === 'answered' || status === 'withdrawn';

/** Whether a mark takes out this person of the register. */
export const restsOn = ({ personId, term }: Pick<Mark, 'personId' | 'term'>, person: Person): boolean => {
  const names = [person.name ?? '', ...person.variants].map((name) => name.toLowerCase());
  return personId === person.id || (personId === undefined && term !== null && names.includes(term.toLowerCase()));
};

/**
 * Whether a mark takes out this person, and nobody else who is to be taken out: a name that two people go by was taken out for both, wherever it
 * stood.
 */
export const restsOnAlone = (mark: Pick<Mark, 'personId' | 'term'>, person: Person, { people }: Register): boolean =>
  restsOn(mark, person) &&
  !people.some((one) => one.id !== person.id && treatmentOf(one).what === 'suggest' && restsOn(mark, one));

/**
 * Whether a term is in a name of somebody of whom it is decided that they are disclosed: it may be read where it means them, so it need no longer be
 * gone from the whole answer. Where it means somebody else its marks stay, and each place that is left is a doubt for a person to answer.
 */
export function namesDisclosed(term: string, { people }: Register): boolean {
  const wanted = ` ${term.toLowerCase()} `;
  return people.some(
    ({ balance, name, variants }) =>
      balance?.decision === 'disclose' &&
      [name ?? '', ...variants].some((one) => ` ${one.toLowerCase()} `.includes(wanted)),
  );
}

/**
 * Whether a redaction may come off since the person it was made because of is disclosed: consent, and the balance, lift the exemption for
 * third parties alone (DPA 2018 Sch 2 para 16(2)). What rests on harm, crime or privilege stays, whoever agrees.
 */
export const isLifted = ({ code }: Pick<Mark, 'code'>): boolean => code === 'third-party';

/** Folds one event into it. */
export function foldConsulting(consulting: Consulting, event: CaseEvent): Consulting {
  switch (event.type) {
    case 'consultation.asked': {
      const { type: _type, by, consultationId: id, ...asked } = event;
      const fresh = {
        failure: null,
        standing: [],
        copy: [],
        signed: null,
        approvedBy: null,
        sentOn: null,
        answer: null,
      };
      return { all: [...consulting.all, { ...asked, ...fresh, id, askedBy: by.id, status: 'making' }] };
    }
    case 'consultation.built':
      return change(consulting, event, {
        ...{ status: 'made', signed: event.signed ?? null },
        copy: event.parts ?? [{ file: event.file, sha256: event.sha256 }],
      });
    case 'consultation.failed':
      return change(consulting, event, { status: 'failed', failure: event.reason, standing: event.standing ?? [] });
    case 'consultation.approved':
      return change(consulting, event, { status: 'approved', approvedBy: event.by.id });
    case 'consultation.withdrawn':
      return change(consulting, event, { status: 'withdrawn' });
    case 'consultation.taken': {
      const sentOn = findConsultation(consulting, event.consultationId)?.sentOn ?? event.on;
      return change(consulting, event, { status: 'sent', sentOn });
    }
    case 'consultation.answered':
      return change(consulting, event, { status: 'answered', answer: { on: event.on, words: event.answer } });
    default:
      return consulting;
  }
}

const change = (
  { all }: Consulting,
  { consultationId }: { readonly consultationId: ConsultationId },
  to: Partial<Consultation>,
): Consulting => ({ all: all.map((one) => (one.id === consultationId ? { ...one, ...to } : one)) });
