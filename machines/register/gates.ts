import type { CaseState } from '../case.ts';
import type { CaseEvent } from '../events.ts';
import { exemptionOf, liftsRight } from '../exemptions/index.ts';
import { findPage } from '../file.ts';
import { type Refusal, refuse } from '../refusal.ts';
import { findPerson } from './register.ts';

/** Why nothing of this kind can be done to the register in this state; null when nothing stands in the way here. */
export function registerObstacle({ register, request, file }: CaseState, type: string): Refusal | null {
  switch (type) {
    case 'person.named':
    case 'person.considered':
      return liftsRight(exemptionOf('third-party'), request.context.right)
        ? null
        : refuse(
            'not-lifted',
            'Other people are weighed only where the person asks to see information.',
            'DPA 2018 Sch 2 para 16',
          );
    case 'person.unnamed':
      return register.people.length > 0 ? null : refuse('nobody', 'Nobody is in the register yet.');
    case 'suggestions.rejected':
      return file.documents.some(({ pages }) => pages.length > 0) ? null : refuse('no-page', 'No page is there yet.');
    default:
      return null;
  }
}

/** What is wrong with the details; null when nothing is. */
export function registerFault({ register, file }: CaseState, event: CaseEvent): Refusal | null {
  switch (event.type) {
    case 'person.unnamed': {
      const person = findPerson(register, event.personId);
      if (!person) return refuse('nobody', 'This person is no longer in the register. Load the page again.');
      return person.balance === null
        ? null
        : refuse(
            'weighed',
            'What was weighed about this person is part of the record, so the entry stays. Change it instead.',
          );
    }
    case 'suggestions.rejected':
      return event.suggestions.every(({ documentId, pageId }) => findPage(file, documentId, pageId))
        ? null
        : refuse('no-page', 'A page of this case was not found. Load the page again.');
    default:
      return null;
  }
}
