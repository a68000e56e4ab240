import { careFileMentions, makeCareFile } from '../../app/demo/care-file/index.ts';
import { people } from '../../app/demo/care-file/people.ts';
import { createDocumentEngine } from '../../app/documents/engine.ts';
import { readWhole } from '../../app/documents/ingest/read-whole.ts';
import { findTerm } from '../../app/documents/suggest/find-term.ts';
import { PeopleMatcher } from '../../app/documents/suggest/match-people.ts';
import type { Sought } from '../../app/documents/suggest/person-names.ts';
import { sightingsOn } from '../../app/documents/suggest/sightings.ts';
import { findStrangers } from '../../app/documents/suggest/strangers.ts';
import { suggestOn } from '../../app/documents/suggest/suggest.ts';
import type { PageText } from '../../app/documents/types.ts';
import { pageId } from '../../machines/ids.ts';
import type { Figure } from './documents.ts';

const professionals: ReadonlySet<string> = new Set('wendy hassan gough farrow prewett marsh sethi dunmore'.split(' '));
const usual = { variants: [], isSubject: false, found: null } as const;
const maya: Sought = {
  ...{ ...usual, id: 'maya', name: 'Maya Fenwick', variants: ['Maya Linnet'], role: 'requester' },
  ...{ isSuggested: false, isSubject: true },
};
const everybody: readonly Sought[] = Object.entries(people).map(([id, who]) => ({
  ...usual,
  ...{ id, name: who.split(',')[0] ?? who, role: 'named', isSuggested: !professionals.has(id) },
}));

interface FilePage extends PageText {
  readonly file: string;
}

/** The demo's care file as it is read from its PDFs, scans by OCR. */
async function careFilePages(): Promise<FilePage[]> {
  const engine = createDocumentEngine();
  const pages: FilePage[] = [];
  for (const { name, pdf } of await makeCareFile()) {
    const read = await readWhole(engine, { pdf, pageId: (number) => pageId.parse(`c${number}`) });
    if (!read.ok) throw new Error(read.sentence);
    pages.push(...read.text.map((page) => ({ ...page, file: name })));
  }
  await engine.close();
  return pages;
}

/** The same measure on papers that were written for the demo, by another hand and before there was any detection. */
export async function benchCareFile(): Promise<Figure[]> {
  const pages = await careFilePages();
  const others = (await careFileMentions()).filter(({ person }) => !professionals.has(person));
  const figures: Figure[] = [];
  for (const [when, known] of [
    ['after register entry', [maya, ...everybody]],
    ['before', [maya]],
  ] as const) {
    const strangers = findStrangers(pages.map(sightingsOn), known);
    const matcher = new PeopleMatcher([...known, ...strangers.people], strangers.everyday);
    const tally = { all: 0, found: 0, suggested: 0, right: 0 };
    for (const page of pages) {
      const suggested = suggestOn(page, matcher, { texts: [], bornOn: null }).filter(
        ({ isSuggested, kind }) => isSuggested && (kind === 'person' || kind === 'name'),
      );
      const covered = new Set(suggested.flatMap(({ at }) => at));
      const named = new Set<number>();
      for (const [variant, count] of variantsOn(page, others)) {
        const hits = findTerm([page], variant);
        for (const hit of hits) for (const at of hit.at) named.add(at);
        tally.all += count;
        tally.found += Math.min(count, hits.filter(({ at }) => at.every((place) => covered.has(place))).length);
      }
      tally.suggested += suggested.length;
      tally.right += suggested.filter(({ at }) => at.some((place) => named.has(place))).length;
    }
    figures.push(
      {
        ...{
          name: `the demo’s care file: mentions of others found, ${when}`,
          value: tally.found / tally.all,
          unit: '',
        },
        note: `${tally.found} of ${tally.all}`,
      },
      {
        ...{ name: `the demo’s care file: suggested names that are of others, ${when}`, unit: '' },
        value: tally.right / tally.suggested,
        note: `${tally.right} of ${tally.suggested}`,
      },
    );
  }
  return figures;
}

/** Every way the truth says that others are named on a page, and how often. */
function variantsOn(page: FilePage, others: Awaited<ReturnType<typeof careFileMentions>>): ReadonlyMap<string, number> {
  const variants = new Map<string, number>();
  for (const mention of others.flatMap((one) => one.pages)) {
    if (mention.file !== page.file || mention.page !== page.number) continue;
    variants.set(mention.variant, (variants.get(mention.variant) ?? 0) + 1);
  }
  return variants;
}
