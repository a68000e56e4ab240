import { caseNotes } from './case-notes.ts';
import { chronology } from './chronology.ts';
import { eMails } from './e-mails.ts';
import { letters } from './letters.ts';
import { type PersonKey, people } from './people.ts';
import { reviewMinutes } from './review-minutes.ts';
import { scannedPapers } from './scanned-papers.ts';
import type { Drawn } from './sheet.ts';

export { makeProof } from './proof.ts';

/** One person of the care file: every way they are named, and where. Pages count from 1 in their file. */
export interface CareFileMention {
  readonly person: PersonKey;
  readonly who: string;
  readonly variants: readonly string[];
  readonly pages: readonly { readonly file: string; readonly page: number; readonly variant: string }[];
}

let made: Promise<readonly Drawn[]> | null = null;

/** Drawn once a process. */
function drawn(): Promise<readonly Drawn[]> {
  made ??= Promise.all([chronology(), caseNotes(), reviewMinutes(), letters(), eMails(), scannedPapers()]);
  return made;
}

/** The made-up care file of Maya Fenwick: six PDFs, about sixty pages, nine of them scans. The same bytes every time. */
export async function makeCareFile(): Promise<{ name: string; pdf: Uint8Array }[]> {
  return (await drawn()).map(({ name, pdf }) => ({ name, pdf }));
}

/** Who is named where, noted while the file was drawn: what a search of the file must find. */
export async function careFileMentions(): Promise<CareFileMention[]> {
  const all = (await drawn()).flatMap(({ mentions }) => mentions);
  const keys = [...new Set(all.map(({ person }) => person))];
  return keys.map((person) => {
    const pages = all
      .filter((mention) => mention.person === person)
      .map(({ file, page, variant }) => ({ file, page, variant }));
    return { person, who: people[person], variants: [...new Set(pages.map(({ variant }) => variant))], pages };
  });
}
