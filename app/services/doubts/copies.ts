import { setImmediate } from 'node:timers/promises';
import { staysOut } from '../../../machines/copies/gates.ts';
import type { PageState } from '../../../machines/file.ts';
import { placeOfPage } from '../../../machines/looking/gates.ts';
import type { App } from '../../app.ts';
import { goesOut } from '../approval/seen-words.ts';
import { caseCopies, type PlacedPage } from '../copies/case-copies.ts';
import { type Shown, shownOn } from '../copies/compare-marks.ts';
import { readPages } from '../copies/words-of-pages.ts';
import type { LoadedCase } from '../load-case.ts';
import { type Doubt, doubtOn } from './doubt.ts';

/** Two pages whose marks have to agree. */
interface Pair {
  readonly one: PlacedPage;
  readonly other: PlacedPage;
  /** The same, or somebody said so; else they are only nearly the same. */
  readonly isSure: boolean;
}

/**
 * Copies of the same page that are redacted or decided in different ways, so that one shows what the other does not; and pages
 * left out as copies of one that does not go out either. Of pages that are nearly the same, and that nobody said to be copies
 * or not, somebody has to look.
 */
export async function copyDoubts(app: App, loaded: LoadedCase): Promise<Doubt[]> {
  const { state } = loaded;
  const pairs = await pairsOf(app, loaded);
  const doubts = [...orphans(loaded), ...pairs.lost];
  for (const [index, { one, other, isSure }] of pairs.toCompare.entries()) {
    const texts = await readPages(app, loaded, [one, other]);
    const [left, right] = [texts.get(one.page.id), texts.get(other.page.id)];
    if (!left || !right) continue;
    for (const [hides, shows] of [
      [left, right],
      [right, left],
    ] as const) {
      const shown = shownOn(state, hides, shows);
      if (!shown) continue;
      const blocks = isSure && (shown.isWithheld || shown.words.length > 0);
      doubts.push(
        doubtOn(
          shows,
          `copy:${shows.page.id}:${hides.page.id}:${shown.words.length}`,
          `This page is ${isSure ? 'the same as' : 'nearly the same as'} ${placeWords(hides)}. ${shownWords(shown)} ${isSure ? 'Decide both alike, or leave one out.' : 'Decide both alike, or say that they are no copies.'}`,
          blocks,
        ),
      );
    }
    if (index % 25 === 24) await setImmediate();
  }
  return doubts;
}

const placeWords = ({ document, page }: PlacedPage): string => `“${document.name}”, page ${page.number}`;

function shownWords({ words, areas, isWithheld }: Shown): string {
  if (isWithheld) return 'That one is withheld, and this one can be read.';
  const what = [
    ...(words.length === 0 ? [] : [words.length === 1 ? 'a word' : `${words.length} words`]),
    ...(areas === 0 ? [] : [areas === 1 ? 'an area' : `${areas} areas`]),
  ].join(' and ');
  return `What is taken out there can be seen here: ${what}.`;
}

async function pairsOf(app: App, loaded: LoadedCase): Promise<{ toCompare: Pair[]; lost: Doubt[] }> {
  const { state } = loaded;
  const { same, near } = await caseCopies(app, loaded);
  const pairs = new Map<string, Pair>();
  const lost: Doubt[] = [];
  const add = (one: PlacedPage, other: PlacedPage, isSure: boolean) => {
    if (!isWorthComparing(one.page) && !isWorthComparing(other.page)) return;
    const key = [one.page.id, other.page.id].sort().join(' ');
    if (!pairs.get(key)?.isSure) pairs.set(key, { one, other, isSure });
  };
  for (const group of same) {
    const goes = group.find(({ page }) => goesOut(state, page));
    const [first] = group;
    if (goes) {
      for (const one of group) if (one !== goes) add(goes, one, true);
      lost.push(...leftForScope(group, goes));
    } else if (first && group.every(({ page }) => page.decision?.decision === 'duplicate')) {
      lost.push(
        doubtOn(first, `copies-out:${first.page.id}`, 'This page and all its copies are left out as copies.', true),
      );
    }
  }
  // Of many that are the same, the one that goes out stands for all.
  const groupOf = new Map(same.flatMap((group) => group.map(({ page }) => [page.id, group])));
  const standsFor = (one: PlacedPage): PlacedPage =>
    groupOf.get(one.page.id)?.find(({ page }) => goesOut(state, page)) ?? one;
  for (const { page, of, by } of near) {
    const areSaid = page.page.decision?.copyOf === of.page.id || of.page.decision?.copyOf === page.page.id;
    // An outline that is alike says too little for a doubt.
    if (by === 'picture' && !areSaid) continue;
    add(standsFor(page), standsFor(of), areSaid || by === 'look');
  }
  for (const document of state.file.documents) {
    for (const page of document.pages) {
      const kept = page.decision?.copyOf === undefined ? null : placeOfPage(state.file, page.decision.copyOf);
      if (kept) add({ document, page }, kept, true);
    }
  }
  return { toCompare: [...pairs.values()], lost };
}

const isWorthComparing = ({ marks, decision }: PageState): boolean =>
  marks.length > 0 || decision?.decision === 'withhold';

/** One copy goes out, and another is left out as not about the request. */
function leftForScope(group: readonly PlacedPage[], goes: PlacedPage): Doubt[] {
  const out = group.find(({ page }) => page.decision?.decision === 'out-of-scope');
  return out
    ? [
        doubtOn(
          goes,
          `copy-scope:${goes.page.id}:${out.page.id}`,
          `This page is the same as ${placeWords(out)}, which is left out as not about the request.`,
          false,
          {
            like: {
              key: `copy-scope-${goes.document.id}-${out.document.id}`,
              question: `A page of “${goes.document.name}” is the same as one of “${out.document.name}” that is left out as not about the request.`,
            },
          },
        ),
      ]
    : [];
}

/** Pages left out as copies of one that is gone, or is left out itself: nothing of them goes out. */
const orphans = ({ state }: LoadedCase): Doubt[] =>
  state.file.documents.flatMap((document) =>
    document.pages.flatMap((page) => {
      const { decision } = page;
      if (decision?.decision !== 'duplicate' || decision.copyOf === undefined) return [];
      const why = staysOut(state.file, decision.copyOf);
      if (why === null) return [];
      const words = why === 'gone' ? 'is no longer part of the case' : 'is left out as a copy itself';
      return [
        doubtOn(
          { document, page },
          `copy-of-none:${page.id}`,
          `This page is left out as a copy, and the page it copies ${words}. Decide on it anew.`,
          true,
        ),
      ];
    }),
  );
