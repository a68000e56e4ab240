import { z } from 'zod';
import type { CaseState } from '../../../machines/case.ts';
import { restsOnAlone } from '../../../machines/consulting/consulting.ts';
import { consultationShows, mostConsulted } from '../../../machines/consulting/events.ts';
import { consultationId, type DocumentId, documentId, otherPersonId, type PageId } from '../../../machines/ids.ts';
import { language as languageShape } from '../../../machines/language.ts';
import { type Refusal, refuse } from '../../../machines/refusal.ts';
import { findPerson, type Person } from '../../../machines/register/register.ts';
import { findTerm, plainPage } from '../../documents/suggest/find-term.ts';
import { caseAct } from '../case-act.ts';
import { choice, maybe, needed, neededDay } from '../form-fields.ts';
import { newId } from '../new-id.ts';
import { consultationTerms } from './consultation-sources.ts';

/** Asks for a copy to consult somebody with: of chosen pages of a document, or of all pages on which a place rests on them. */
export const consult = caseAct({
  event: 'consultation.asked',
  input: z.object({
    of: otherPersonId,
    to: needed('Say who gets the copy', 300),
    question: needed('Write what they are asked', 4000),
    answerBy: neededDay('Enter the day by which you need the answer'),
    shows: choice(consultationShows, 'Choose what the copy shows'),
    document: z.union([z.literal(''), documentId]).default(''),
    numbers: maybe(500),
    language: languageShape.default('en'),
    withheld: maybe(2000),
  }),
  plan: ({ of, document, numbers, language, withheld, ...asked }, state, _today, { languages }) => {
    const person = findPerson(state.register, of);
    if (!person) return refuse('nobody', 'This person is no longer in the register. Load the page again.');
    const pages = document === '' ? theirPages(state, person) : chosenPages(state, document, numbers);
    if ('ok' in pages) return pages;
    if (pages.length === 0)
      return refuse(
        'no-page',
        'Nothing on any page is taken out because of this person yet. Redact the places that name them first.',
      );
    if (pages.length > mostConsulted) {
      return refuse('too-many', `These are ${pages.length} pages. A copy holds ${mostConsulted} at most: choose some.`);
    }
    const named = namedIn([asked.to, asked.question], state, person);
    if (named) return named;
    if (!languages.includes(language)) return refuse('language', 'Your body does not write in this language.');
    const id = consultationId.parse(newId());
    const more = { ...(language !== 'en' && { language }), ...(withheld !== '' && { withheld }) };
    return [{ type: 'consultation.asked', consultationId: id, personId: of, ...asked, ...more, pages }];
  },
});

/** What is taken out of all pages and stands on the cover sheet: such a copy would be made, and not be found clean. */
function namedIn(said: readonly string[], state: CaseState, { id }: Person): Refusal | null {
  const pages = said.map(plainPage);
  const term = consultationTerms(state, { personId: id }).find((one) => findTerm(pages, one).length > 0);
  if (term === undefined) return null;
  const sentence = `“${term}” is taken out of the pages, and stands in what you write, perhaps as another word. Write it in other words.`;
  return refuse('names-removed', sentence);
}

type Chosen = { documentId: DocumentId; pageId: PageId }[];

const theirPages = ({ file, register }: CaseState, person: Person): Chosen =>
  file.documents.flatMap(({ id, pages }) =>
    pages.flatMap((page) =>
      page.marks.some((mark) => restsOnAlone(mark, person, register)) ? [{ documentId: id, pageId: page.id }] : [],
    ),
  );

/** “3, 5-7”: pages of a document by their numbers. */
function chosenPages({ file }: CaseState, id: DocumentId, numbers: string): Chosen | Refusal {
  const pages = file.documents.find((one) => one.id === id)?.pages ?? [];
  const wanted = new Set<number>();
  for (const piece of numbers.split(/[,;\s]+/u).filter((one) => one !== '')) {
    const [, first, last] = /^(\d{1,5})(?:[-–](\d{1,5}))?$/u.exec(piece) ?? [];
    if (first === undefined || Number(last ?? first) < Number(first))
      return refuse('numbers', `“${piece}” is no page. Write numbers like 3, 5-7.`);
    for (let at = Number(first); at <= Number(last ?? first); at += 1) wanted.add(at);
  }
  if (wanted.size === 0) return refuse('numbers', 'Write the numbers of the pages, like 3, 5-7.');
  const chosen = pages.filter(({ number }) => wanted.has(number));
  return chosen.length === wanted.size
    ? chosen.map((page) => ({ documentId: id, pageId: page.id }))
    : refuse('numbers', `The document has ${pages.length} pages. Choose among them.`);
}

/** Agrees that the copy goes to whom it names; never whoever asked for it. */
export const approveConsultation = caseAct({
  event: 'consultation.approved',
  input: z.object({ of: consultationId, note: maybe() }),
  plan: ({ of, note }) => [{ type: 'consultation.approved', consultationId: of, note }],
});

/** Nobody is asked with this copy, or nobody any more. */
export const withdrawConsultation = caseAct({
  event: 'consultation.withdrawn',
  input: z.object({ of: consultationId, reason: needed('Say why', 2000) }),
  plan: ({ of, reason }) => [{ type: 'consultation.withdrawn', consultationId: of, reason }],
});

/** What they answered. Consent, or a refusal of it, is then recorded in the register. */
export const recordConsultation = caseAct({
  event: 'consultation.answered',
  input: z.object({ of: consultationId, answer: needed('Write what they answered') }),
  plan: ({ of, answer }) => [{ type: 'consultation.answered', consultationId: of, answer }],
});
