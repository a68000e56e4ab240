import { type CaseState, dueOf } from '../../../machines/case.ts';
import { complaintOutcomes } from '../../../machines/complaint/gates.ts';
import type { CivilDate } from '../../../machines/dates.ts';
import { type Addressee, addresseeOf, goesElsewhere, requesterAsAddressee } from '../../../machines/delivery/gates.ts';
import type { EventOf, Outcome } from '../../../machines/events.ts';
import { isHidden } from '../../../machines/exemptions/told.ts';
import { nameInAnswer } from '../../../machines/file-order/order.ts';
import { hardContentOf } from '../../../machines/kindness/hard-content.ts';
import type { PackedPage } from '../../documents/types.ts';
import { inLanguage } from '../../language/current-language.ts';
import { t } from '../../language/t.ts';
import { controllerFacts, ownWords } from '../../letters/controller-facts.ts';
import type { AnsweredItem } from '../../letters/items/answered-items.ts';
import type { Enclosure, Letter, LetterHead, Search, Stage } from '../../letters/letter.ts';
import type { Profile } from '../../profile.ts';
import { namedContact } from '../following/requester-contact.ts';
import { toldExemptions } from '../following/told-exemptions.ts';

/** Makes something in the language of a case, the one its requester is spoken to in. */
export const inLanguageOf = <Made>({ kindness }: CaseState, make: () => Made): Made =>
  inLanguage(kindness.language, make);

/**
 * The letter that answers a case as it stands, with its decision recorded, in the language of the case.
 * @param manifest the pages of the bundle it goes with; empty where nothing is enclosed
 * @param files how many files they come in
 * @throws when no decision stands: approval cannot be asked for without one
 */
export const answerLetter = (
  profile: Profile,
  state: CaseState,
  writtenOn: CivilDate,
  manifest: readonly PackedPage[],
  files = 1,
): Letter => inLanguageOf(state, () => answerOf(profile, state, writtenOn, manifest, files));

function answerOf(
  profile: Profile,
  state: CaseState,
  writtenOn: CivilDate,
  manifest: readonly PackedPage[],
  files: number,
): Letter {
  const { record } = state;
  const head = answerHead(profile, state, writtenOn);
  const { steps, dueOn, statutoryDueOn } = dueOf(state);
  const date = { receivedOn: record.received.receivedOn, dueOn, statutoryDueOn, steps };
  if (record.refusal) {
    return { ...head, kind: 'refusal', ground: record.refusal.ground, reason: record.refusal.reason, date };
  }
  if (!record.decision) throw new Error('a letter without a decision');
  const { outcome, explanation } = record.decision;
  const answer = { ...head, outcome, explanation, exemptions: toldExemptions(state, manifest), date };
  if (record.received.right === 'complaint') return complaintLetter(head, state, outcome, explanation);
  if (record.received.right !== 'access') {
    const linked = state.work.links.map(({ why }) => why);
    return { ...answer, kind: 'right-answer', items: answeredItems(state), linked };
  }
  return {
    ...answer,
    kind: 'access-answer',
    stage: stageOf(state),
    searches: record.searches.map(toSearch),
    enclosures: enclosuresOf(state, manifest, files),
    ...(files > 1 && { files }),
    hard: hardContentOf(state).whole,
    searchReason: state.searching.reason,
    content: state.searching.content,
  };
}

function complaintLetter(
  head: LetterHead,
  { record, complaint, work }: CaseState,
  outcome: Outcome,
  explanation: string,
): Letter {
  const known = complaintOutcomes.find((one) => one === outcome);
  if (known === undefined) throw new Error(`a complaint that ends as ${outcome}`);
  const { enquiries, lessons, acknowledged } = complaint.context;
  return {
    ...head,
    kind: 'complaint-answer',
    outcome: known,
    explanation,
    receivedOn: record.received.receivedOn,
    aboutRequests: work.links.flatMap(({ why, reference }) => (why === 'complaint-about-it' ? [reference] : [])),
    enquiries: enquiries.map(({ on, whom, what }) => ({ on, whom, what })),
    lessons: lessons.flatMap(({ told }) => (told === null ? [] : [told])),
    acknowledgedNow: acknowledged === null,
  };
}

/** What the letter begins and ends with that goes where the answer goes; made in the language of the case. */
export function answerHead(profile: Profile, state: CaseState, writtenOn: CivilDate): LetterHead {
  const head = letterHead(profile, state, writtenOn);
  if (!goesElsewhere(state)) return head;
  return {
    ...head,
    addressee: toAddressee(addresseeOf(state)),
    about: aboutFor(state),
    askedBy: state.record.received.requester.name,
  };
}

/** What every letter to whoever asked begins and ends with; made in the language of the case. */
export function letterHead(profile: Profile, state: CaseState, writtenOn: CivilDate): LetterHead {
  const { received } = state.record;
  return {
    reference: received.reference,
    writtenOn,
    addressee: toAddressee(requesterAsAddressee(state)),
    about: received.subject?.name ?? null,
    askedBy: null,
    right: received.right,
    signedBy: ownWords(profile).team,
    controller: controllerFacts(profile, writtenOn),
    contact: state.kindness.contact && namedContact(profile, state),
    print: received.help.some((help) => /large print|print bras/i.test(help)) ? 'large' : 'standard',
    language: state.kindness.language,
  };
}

const toAddressee = ({ name, address }: Addressee): LetterHead['addressee'] => ({
  name,
  address:
    address
      ?.split(/\r?\n|,/)
      .map((line) => line.trim())
      .filter((line) => line !== '') ?? [],
});

/** Whose information it is, where the letter goes to somebody who did not ask and it is not theirs. */
function aboutFor({ record: { received }, delivery: { directed } }: CaseState): string | null {
  if (directed?.to === 'subject') return null;
  return received.subject?.name ?? received.requester.name;
}

/** Null where the answer goes as a whole. */
function stageOf({ stages: { planned, sent } }: CaseState): Stage | null {
  if (planned === null && sent.length === 0) return null;
  const before = sent.map(({ number, on }) => ({ number, on }));
  return { number: sent.length + 1, next: planned && { rest: planned.rest, expectedOn: planned.expectedOn }, before };
}

const answeredItems = ({ work }: CaseState): AnsweredItem[] =>
  work.items.flatMap(({ item, decision }) => (decision === null ? [] : [{ item, decision }]));

/**
 * A search is told without what came of it, in every letter. Told in some, a place where only something was found that is
 * neither confirmed nor denied would differ from one where nothing was.
 */
const toSearch = (search: EventOf<'search.recorded'>): Search => ({
  system: search.system,
  searchedOn: search.on,
  terms: search.terms,
  period: search.from || search.to ? t`${search.from ?? t`the beginning`} to ${search.to ?? t`now`}` : null,
  searcher: search.searcher,
  ...(search.result === 'not-searched'
    ? { result: 'not-searched', note: search.note }
    : { result: 'searched', note: '' }),
});

/** Numbers of pages in their order, as stretches without a gap. */
function stretchesOf(numbers: readonly number[]): { firstPage: number; lastPage: number }[] {
  const stretches: { firstPage: number; lastPage: number }[] = [];
  for (const number of numbers) {
    const last = stretches.at(-1);
    if (last?.lastPage === number - 1) last.lastPage = number;
    else stretches.push({ firstPage: number, lastPage: number });
  }
  return stretches;
}

function enclosuresOf(state: CaseState, manifest: readonly PackedPage[], files: number): Enclosure[] {
  const { documents: hard } = hardContentOf(state);
  const byId = new Map(manifest.map((page) => [page.pageId, page]));
  return state.file.documents.flatMap((document) => {
    const numbers = document.pages.flatMap((page) => byId.get(page.id)?.number ?? []);
    const [firstPage] = numbers;
    const lastPage = numbers.at(-1);
    if (firstPage === undefined || lastPage === undefined) return [];
    // In one file the numbers of a document have no gap.
    const stretches = files > 1 ? stretchesOf(numbers) : [];
    const count = (...decisions: string[]): number =>
      document.pages.filter(
        (page) => page.decision && decisions.includes(page.decision.decision) && !isHidden(state, page),
      ).length;
    return [
      {
        name: nameInAnswer(state.file, document),
        firstPage,
        lastPage,
        ...(stretches.length > 1 && { stretches }),
        pagesWithParts: count('redact'),
        pagesLeftOut: count('withhold'),
        hard: hard.find(({ documentId }) => documentId === document.id)?.kinds ?? [],
      },
    ];
  });
}
