import { z } from 'zod';
import { type Sensitivity, sensitivities } from '../../machines/identity/levels.ts';
import { email, line, slug } from './words.ts';

/** Lawful bases of UK GDPR Art 6(1), by their letters. */
export const article6 = {
  a: 'consent',
  b: 'contract',
  c: 'legal obligation',
  d: 'vital interests',
  e: 'public task',
  f: 'legitimate interests',
} as const;
const basis = z.enum(['a', 'b', 'c', 'd', 'e', 'f']);
export type Article6 = z.infer<typeof basis>;

/** Conditions of UK GDPR Art 9(2), by their letters. */
export const article9 = {
  a: 'explicit consent',
  b: 'employment and social protection law',
  c: 'vital interests',
  f: 'legal claims',
  g: 'substantial public interest',
  h: 'health or social care',
  i: 'public health',
  j: 'archiving, research or statistics',
} as const;
const condition = z.enum(['a', 'b', 'c', 'f', 'g', 'h', 'i', 'j']);
export type Article9 = z.infer<typeof condition>;

/** A place where records are: what stands in it, why the body may have it, for how long, and who gets it. */
export const recordSystem = z.object({
  id: slug,
  /** As the desk offers it and letters name it. */
  name: line,
  /** The role that searches it, and confirms that something in it was changed or deleted. */
  owner: line,
  /** Whoever is above the owner: written to when a search is so late that it goes above the owner's head. Empty: nobody is. */
  managerEmail: z.union([z.literal(''), email]).default(''),
  /** What kinds of information (UK GDPR Art 15(1)(b)). */
  holds: z.array(line).min(1).max(20),
  /** Why (Art 15(1)(a)). */
  purposes: z.array(line).min(1).max(20),
  article6: z.array(basis).min(1),
  /** Empty where nothing of a special category is in it. */
  article9: z.array(condition).default([]),
  /** Rules of the body's retention schedule, by their ids. */
  retention: z.array(slug).max(30).default([]),
  /** Who is given it (Art 15(1)(c)). */
  recipients: z.array(line).max(30).default([]),
  /** Where it comes from, when not from the person (Art 15(1)(g)). */
  sources: z.array(line).max(20).default([]),
  isOnPaper: z.boolean().default(false),
  /** Decides how sure one has to be of who asks, once something is found here (UK GDPR Art 12(6)). */
  sensitivity: z
    .enum(sensitivities)
    .or(z.literal('').transform((): Sensitivity => 'ordinary'))
    .default('ordinary'),
});
export type RecordSystem = z.infer<typeof recordSystem>;

export const recordSystems = z
  .array(recordSystem)
  .min(1)
  .max(200)
  .refine((all) => new Set(all.map(({ id }) => id)).size === all.length, 'two systems have the same id')
  .refine((all) => new Set(all.map(({ name }) => name)).size === all.length, 'two systems have the same name');

/** `Public task (Art 6(1)(e)); health or social care (Art 9(2)(h))`. */
export const basesWords = (system: Pick<RecordSystem, 'article6' | 'article9'>): string =>
  [
    ...system.article6.map((letter) => `${article6[letter]} (Art 6(1)(${letter}))`),
    ...system.article9.map((letter) => `${article9[letter]} (Art 9(2)(${letter}))`),
  ].join('; ');
