import { asking } from './asking.ts';
import { following } from './following.ts';
import { frame } from './frame.ts';
import { kindness } from './kindness.ts';
import { letters } from './letters.ts';
import { problems } from './problems.ts';
import { questions } from './questions/index.ts';
import { site } from './site.ts';

/** The parts of the catalogue, by where the words stand. No sentence stands in two of them. */
export const catalogues = { asking, following, frame, kindness, letters, problems, site, ...questions } as const;

/** From the English sentence to the Welsh one. */
export const welsh: ReadonlyMap<string, string> = new Map(
  Object.values(catalogues).flatMap((part) => Object.entries(part)),
);
