/** The door to the profile of the body: what it is, the made-up ones, and what is read out of it by date. */
export { type BodyKey, bodies, bodyKeys, northfold } from './profile/bodies/index.ts';
export { coloursCss } from './profile/colours.ts';
export { type Difference, differences } from './profile/differences.ts';
export { readProfile } from './profile/read.ts';
export { type Regulator, regulatorOn } from './profile/regulators.ts';
export { helplinesOf, type Profile, profile, rulesOf } from './profile/shape.ts';
export { article6, article9, basesWords, type RecordSystem } from './profile/system.ts';
