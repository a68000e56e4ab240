import type { CaseState } from '../case.ts';
import { formatDate } from '../dates.ts';
import type { CaseEvent, CaseEventType } from '../events.ts';
import { type Refusal, refuse } from '../refusal.ts';
import { findAsked, openSearches } from './searching.ts';

const law = 'UK GDPR Art 15(1A)';

/** Why an act of the search cannot be done in this state, whatever its details. */
export function searchObstacle({ record, request, searching }: CaseState, type: CaseEventType): Refusal | null {
  switch (type) {
    case 'search.reasoned':
      return record.searches.length > 0
        ? null
        : refuse('no-search', 'Record a search first, then why it is enough.', law);
    case 'search.escalated':
      if (request.value.work !== 'working') return refuse('over', 'The answer is on its way.');
      return openSearches(searching).length > 0 ? null : refuse('no-search', 'No search is open.');
    case 'content.completed':
      return request.context.right === 'access'
        ? null
        : refuse('other-right', 'Only the answer to an access request says this.', 'UK GDPR Art 15(1)');
    default:
      return null;
  }
}

/** What the details of an event of the search must satisfy beyond their shape. */
export function searchFault({ searching, request }: CaseState, event: CaseEvent): Refusal | null {
  switch (event.type) {
    case 'search.asked':
      if (findAsked(searching, event.searchId)) return refuse('exists', 'This search has been asked for already.');
      if (event.dueOn < event.on)
        return refuse('too-early', 'The day to answer by cannot be before the day of asking.');
      return event.on < request.context.receivedOn
        ? refuse('too-early', 'This cannot have happened before the request was received.')
        : null;
    case 'search.escalated': {
      const open = openSearches(searching).filter(({ escalatedOn }) => escalatedOn === null);
      return event.searches.every((id) => open.some(({ searchId }) => searchId === id))
        ? null
        : refuse('told', 'A search of these has been answered, or this has been told already.');
    }
    case 'search.recorded':
      if (event.searchId !== undefined && !findAsked(searching, event.searchId)) {
        return refuse('gone', 'This search was not asked for in this case. Load the case again.');
      }
      return event.result === 'not-searched' && event.note.trim() === ''
        ? refuse('no-reason', 'Say why it was not searched. The letter tells the person.', law)
        : null;
    default:
      return null;
  }
}

/** Why the search is not ready to be answered on; null when it is. */
export function openSearchObstacle({ searching, record, request }: CaseState): Refusal | null {
  const [open, ...more] = openSearches(searching);
  if (open) {
    return refuse(
      'search-open',
      `“${open.system}” was asked on ${formatDate(open.askedOn)} and has not answered${more.length > 0 ? `, and ${more.length} more` : ''}. Record what came of it, or why it was not searched.`,
      law,
    );
  }
  const isLimited = record.searches.some(({ result }) => result === 'not-searched');
  return request.context.right === 'access' && isLimited && searching.reason === null
    ? refuse(
        'search-unreasoned',
        'A place was not searched. Say why the search as a whole is reasonable and proportionate all the same.',
        law,
      )
    : null;
}
