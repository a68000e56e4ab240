import { type Profile, profile } from '../shape.ts';
import { a } from './a.ts';
import { b } from './b.ts';
import { c } from './c.ts';
import { d } from './d.ts';
import { e } from './e.ts';

export const bodyKeys = ['A', 'B', 'C', 'D', 'E'] as const;
/** A made-up body, one for each of five kinds whose privacy notices were read. */
export type BodyKey = (typeof bodyKeys)[number];

export const bodies: Readonly<Record<BodyKey, Profile>> = {
  A: profile.parse(a),
  B: profile.parse(b),
  C: profile.parse(c),
  D: profile.parse(d),
  E: profile.parse(e),
};

/** The made-up trust that the demonstration and most tests are about. Only its regulator is real. */
export const northfold: Profile = bodies.A;
