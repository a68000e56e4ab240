import type { Refusal } from '../../../machines/refusal.ts';
import type { Front } from '../bundle/front.ts';
import { fileWords } from '../bundle/words.ts';
import type { Runner } from '../runner.ts';
import type { BundleJob, PartSize, RedactSource } from '../types.ts';
import { type Batch, type Making, makePartOf } from './batches.ts';
import { frontPages } from './front-pages.ts';
import { pageBytes } from './page-bytes.ts';
import type { Rebuilt } from './rebuild-page.ts';
import { warned } from './redline.ts';
import { fits, roomBeside, type Stretch, split } from './split.ts';
import { stampOf } from './stamp.ts';
import type { PartPlan, Piece } from './write-part.ts';

const unlimited: PartSize = { pages: Number.POSITIVE_INFINITY, bytes: Number.POSITIVE_INFINITY };

/** What is made, before it is known which of it goes into which part. */
export interface Made {
  sources: RedactSource[];
  batches: Batch[][];
  making: Making;
  bundled: BundleJob | null;
}

interface Planning extends Made {
  parts: Stretch[][];
  /** How many pages of the house's own stand first in each part. */
  lead: number;
}

/**
 * What a file has beside its pages: fonts, titles, bookmarks, the table of its objects, letters that pages on both
 * sides of a border between two parts need.
 */
const FRAME_BYTES = 20_000;
const MOST_TRIES = 8;

/**
 * Which pages go into which part, so that none is larger than chosen with its cover and contents. How long those are is
 * known once they are drawn, and they name all parts: they are drawn for parts that leave no room, then for some that
 * do. How many pages they take does not depend on the numbers in them.
 */
async function partsOf(runner: Runner, made: Made): Promise<{ ok: true; planning: Planning } | Refusal> {
  const { batches, bundled } = made;
  const most = bundled?.partSize ?? unlimited;
  const sizes = batches.map((own) => own.flatMap(({ pages }) => pages.map(({ bytes }) => bytes)));
  let planning: Planning = { ...made, parts: split(sizes, most), lead: 0 };
  if (!bundled) return { ok: true, planning };
  let room: PartSize = { pages: 0, bytes: 0 };
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const trial = await frontOf(runner, planning, bundled, 0);
    if (!trial.ok) return trial;
    const own = { pages: trial.pages.length, bytes: FRAME_BYTES + sum(pageBytes(trial.pages)) };
    planning = { ...planning, lead: own.pages };
    const isEnough = own.pages <= room.pages && own.bytes <= room.bytes;
    const isLast = tries === MOST_TRIES - 1;
    if (isEnough || isLast || planning.parts.every((part) => fits(sizes, part, own, most))) break;
    room = { pages: Math.max(room.pages, own.pages), bytes: Math.max(room.bytes, own.bytes) };
    planning = { ...planning, parts: split(sizes, roomBeside(most, room)) };
  }
  return { ok: true, planning };
}

/** The files of an answer before they are written: which pages go into each, what stands first in it, its title and bookmarks. */
export async function planParts(runner: Runner, made: Made): Promise<{ ok: true; plans: PartPlan[] } | Refusal> {
  const divided = await partsOf(runner, made);
  if (!divided.ok) return divided;
  const { planning } = divided;
  const { parts, bundled, making, lead } = planning;
  const plans: PartPlan[] = [];
  let firstPage = 1;
  for (const [at, stretches] of parts.entries()) {
    const front = bundled ? await frontOf(runner, planning, bundled, at) : { ok: true as const, pages: [] };
    if (!front.ok) return front;
    if (front.pages.length !== lead) throw new Error('the contents do not take the pages that were counted');
    const pieces: Piece[] = [];
    for (const stretch of stretches) {
      const own = await piecesOf(runner, planning, stretch);
      if (!own.ok) return own;
      pieces.push(...own.pieces);
    }
    const { lang, title } = making;
    plans.push({
      front: front.pages,
      pieces,
      firstPage,
      facts: { title: partTitle(planning, title, at), lang, bookmarks: bookmarksOf(planning, stretches, lead) },
      stamp: bundled ? (bundled.redline?.stamp ?? ((page) => stampOf(bundled.reference, page))) : null,
    });
    firstPage += lead + lengthOf(stretches);
  }
  return { ok: true, plans };
}

const sum = (all: readonly number[]): number => all.reduce((before, one) => before + one, 0);

const lengthOf = (stretches: readonly Stretch[]): number => sum(stretches.map(({ from, to }) => to - from));

function partTitle({ parts, making }: Planning, title: string, at: number): string {
  return parts.length > 1 ? `${title} – ${fileWords[making.lang].part(at + 1, parts.length)}` : title;
}

const nameIn = ({ sources, making }: Planning, { document, from }: Stretch): string => {
  const name = sources[document]?.name ?? '';
  return from === 0 ? name : fileWords[making.lang].continued(name);
};

const pageIdAt = ({ batches }: Planning, { document, from }: Stretch): string =>
  (batches[document] ?? []).flatMap(({ pages }) => pages)[from]?.pageId ?? '';

function bookmarksOf(planning: Planning, stretches: readonly Stretch[], lead: number): PartPlan['facts']['bookmarks'] {
  let page = lead;
  return stretches.map((stretch) => {
    const bookmark = { title: nameIn(planning, stretch), page };
    page += stretch.to - stretch.from;
    return bookmark;
  });
}

/** Cover and contents of one part. The contents name the documents of all parts, with the numbers their pages have. */
async function frontOf(
  runner: Runner,
  planning: Planning,
  job: BundleJob,
  at: number,
): Promise<{ ok: true; pages: Rebuilt[] } | Refusal> {
  const { parts, making, lead } = planning;
  const { lang } = making;
  const words = fileWords[lang];
  const contents: Front['contents'] = [];
  let number = 1;
  for (const [part, stretches] of parts.entries()) {
    number += lead;
    for (const stretch of stretches) {
      const count = stretch.to - stretch.from;
      const pages = words.pages(count);
      const note = part === at ? pages : words.inPart(pages, part + 1);
      const inAnswer = job.redline?.numberOf(pageIdAt(planning, stretch));
      contents.push({ name: nameIn(planning, stretch), page: inAnswer ?? number, note });
      number += count;
    }
  }
  const part = parts.length > 1 ? words.part(at + 1, parts.length) : null;
  const { reference, bodyName, intro, title } = job;
  const drawn = await frontPages(runner, {
    ...{ lang, title, contents, placeholders: [] },
    cover: { reference, bodyName, intro, part },
  });
  if (!drawn.ok) return drawn;
  const { source } = drawn.value;
  const pages = warned(drawn.value.pages, job);
  const { isRedline } = making;
  const answer = await runner.run('rebuild', { key: source.key, lang, isStamped: false, isRedline, pages }, { source });
  runner.forget(source.key);
  return answer.ok ? { ok: true, pages: answer.value.flatMap((one) => one ?? []) } : answer;
}

/**
 * What a stretch of a document takes of its batches. Where it takes only a part of pages that are coded together, that
 * part is made by itself.
 */
async function piecesOf(
  runner: Runner,
  { sources, batches, making }: Planning,
  { document, from, to }: Stretch,
): Promise<{ ok: true; pieces: Piece[] } | Refusal> {
  const source = sources[document];
  const pieces: Piece[] = [];
  let start = 0;
  for (const [at, batch] of (batches[document] ?? []).entries()) {
    const count = batch.pages.length;
    const [first, end] = [Math.max(from, start) - start, Math.min(to - start, count)];
    start += count;
    if (first >= end || !source) continue;
    if (!batch.isShared || end - first === count) pieces.push({ batch, from: first, to: end });
    else {
      const made = await makePartOf(runner, source, { at, from: first, to: end }, making);
      if (!made.ok) return made;
      pieces.push({ batch: made.batch, from: 0, to: end - first });
    }
  }
  return { ok: true, pieces };
}
