import { setImmediate } from 'node:timers/promises';
import type { Actor } from '../../../machines/actors.ts';
import type { AnsweredDoubt } from '../../../machines/looking/looking.ts';
import { ofStage } from '../../../machines/stages/stages.ts';
import type { App } from '../../app.ts';
import { fold } from '../../documents/suggest/fold.ts';
import { goesOut } from '../approval/seen-words.ts';
import { linkedCases } from '../case/linked-cases.ts';
import { documentPacked } from '../file/document-words.ts';
import type { LoadedCase } from '../load-case.ts';
import { caseSuggestions } from '../register/case-suggestions.ts';
import { namesIn } from '../register/names-of-others.ts';
import { copyDoubts } from './copies.ts';
import { type Doubt, doubtOn, type GoingPage, readAcross, readAt, seamAt } from './doubt.ts';
import { caseOfStage, earlierStageDoubts } from './earlier-stages.ts';
import { linkedDoubts } from './linked.ts';
import { listDoubts } from './lists.ts';
import { numberDoubts } from './numbers.ts';
import { registerDoubts } from './register.ts';
import { type TakenOut, takenOut } from './taken-out.ts';
import { threadDoubts } from './threads.ts';

export interface DoubtList {
  readonly doubts: readonly (Doubt & { readonly answer: AnsweredDoubt | null })[];
  /** What was not looked at, in sentences. */
  readonly notCovered: readonly string[];
}

/**
 * What may be wrong with the pages that are to go out, for the officer before sending and for whoever approves. Of linked
 * cases only those count that the person may read now; of the others it says that they were not looked at.
 */
export async function doubtsOf(app: App, who: Actor, loaded: LoadedCase): Promise<DoubtList> {
  const { state } = loaded;
  // Of a stage, what it sends; but nothing may stand in it that is taken out of any other.
  const ofNow = { ...loaded, state: ofStage(state) };
  const pages = await goingPages(app, ofNow);
  const isOfNow = new Set<string>(ofNow.state.file.documents.flatMap((document) => document.pages.map(({ id }) => id)));
  const taken = takenOut(state);
  const own = new Set([
    ...namesIn(state).map((name) => name.toLowerCase()),
    // Weighed in this case: the register of another does not judge them anew.
    ...state.register.people.flatMap(({ name, variants }) => [name ?? '', ...variants]).map((one) => one.toLowerCase()),
  ]);
  const linked = await linkedCases(app, who, state);
  const ofLinked: Doubt[] = [];
  for (const { other } of linked) {
    if (!other) continue;
    const isOut = other.state.record.release !== null || other.state.record.earlier.length > 0;
    const theirs = isOut ? await goingPages(app, other) : [];
    ofLinked.push(
      ...linkedDoubts({ pages, taken, own }, other, { pages: theirs, taken: isOut ? takenOut(other.state) : [] }),
    );
  }
  const suggested = await caseSuggestions(app, loaded);
  const ofCopies = await copyDoubts(app, loaded);
  const ofThreads = await threadDoubts(app, loaded, ofCopies);
  const found = [
    ...undecided(ofNow),
    ...registerDoubts(state.register, pages, suggested),
    ...numberDoubts(pages, suggested),
    ...[...ofCopies, ...ofThreads.doubts].filter(({ pageId }) => isOfNow.has(pageId)),
    ...(await visible(pages, taken)),
    ...(await listDoubts(pages)),
    ...ofLinked,
    ...(await earlierStageDoubts(loaded, { pages, taken }, (stage) => goingPages(app, caseOfStage(loaded, stage)))),
  ];
  const unread = linked.filter(({ other }) => other === null).map(({ reference }) => reference);
  return {
    doubts: found.map((doubt) => ({
      ...doubt,
      answer: doubt.blocks ? null : (state.looking.doubts.get(doubt.key) ?? null),
    })),
    notCovered: [
      ...(unread.length > 0 ? [`Linked cases you may not read, or that are gone: ${unread.join(', ')}.`] : []),
      'Handwriting, pictures, and pages that cannot be searched.',
      'Pages without words that are not the same picture, whether they show the same.',
      'E-mails quoted by others: their heads; those that came printed or scanned; those of which a tenth was changed, or with a few words, where no longer one refers to them.',
      ...(ofThreads.notCompared > 0 ? [notLaid(ofThreads.notCompared)] : []),
      'Telephone numbers, addresses, dates of birth and names of people in no entry that are suggested and that nobody has answered: “People” lists them, with how many are open.',
      'Areas drawn as a box, whole passages, and words in small letters, such as “mother” or “she”.',
      'Cases that are not linked with this one. When the answer is built, names of people with a case of their own are looked for.',
    ],
  };
}

const notLaid = (count: number): string =>
  `${count === 1 ? 'A passage of an e-mail' : `Passages of ${count} e-mails`} too long and too different from what quotes it to be compared word by word.`;

/** The pages that go out, with their words. Lets others work in between. */
async function goingPages(app: App, { caseId, state }: LoadedCase): Promise<GoingPage[]> {
  const going: GoingPage[] = [];
  for (const document of state.file.documents) {
    const packed = await documentPacked(app, caseId, document);
    document.pages.forEach((page, index) => {
      const words = packed[index];
      if (words && goesOut(state, page)) going.push({ document, page, words });
    });
    await setImmediate();
  }
  return going;
}

/** One a document, at its first undecided page: a list of thousands tells nobody anything. */
const undecided = ({ state }: LoadedCase): Doubt[] =>
  state.file.documents.flatMap((document) => {
    const open = document.pages.filter(({ decision }) => decision === null);
    const [page] = open;
    if (!page) return [];
    const rest = open.length - 1;
    const more =
      rest === 0 ? '' : rest === 1 ? ', nor on another of this document' : `, nor on ${rest} more of this document`;
    return [doubtOn({ document, page }, `undecided:${page.id}`, `Nobody has decided on this page yet${more}.`, true)];
  });

/** What is taken out on one page and can be read on another, or elsewhere on the same. Lets others work in between. */
async function visible(pages: readonly GoingPage[], taken: readonly TakenOut[]): Promise<Doubt[]> {
  const wanted = taken.map((one) => ({ ...one, folded: fold(one.text) })).filter(({ folded }) => folded.text !== '');
  const placeOf = new Map(pages.map(({ document, page }) => [page.id, `on “${document.name}”, page ${page.number}`]));
  const doubts: Doubt[] = [];
  for (const [index, going] of pages.entries()) {
    const seam = seamAt(pages, index);
    for (const { text, mark, everywhere, folded } of wanted) {
      const here = readAt(going, [folded]);
      const found = here ?? (seam && readAcross(seam, folded));
      if (!found) continue;
      const out = `“${text}” is taken out ${placeOf.get(mark.pageId) ?? 'on another page'}`;
      const where = here ? 'here' : 'from the end of this page to the next';
      doubts.push(
        doubtOn(
          going,
          `visible:${mark.id}:${going.page.id}:${found.name}`,
          `${out}, and can be read ${where}.`,
          everywhere,
          {
            like: { key: `visible-${mark.id}`, question: `${out}, and can be read here.` },
            places: found.places,
            at: found.at,
          },
        ),
      );
    }
    if (index % 25 === 24) await setImmediate();
  }
  return doubts;
}
