import type { BodyKey } from '../../app/profile.ts';

interface NotBySoftware {
  readonly promise: number;
  /** The bodies of whose promise nothing at all is left for software; none where a test holds the rest. */
  readonly wholly: readonly BodyKey[];
  readonly why: string;
}

/** Promises, or parts of promises, that people and machines outside this program keep. */
export const notBySoftware: readonly NotBySoftware[] = [
  {
    promise: 3,
    wholly: [],
    why: 'Whether a paper proves parental responsibility is for the officer who reads it; that nothing leaves before is tested.',
  },
  {
    promise: 26,
    wholly: [],
    why: 'Disposal of personnel files happens in the systems that hold them; that the rule is told and counted is tested.',
  },
  {
    promise: 27,
    wholly: [],
    why: 'Secure disposal happens in the systems that hold the records; that the owner of each confirms it is tested.',
  },
  {
    promise: 28,
    wholly: ['D'],
    why: 'Training material and trainers lie outside; encryption at rest, and work on figures without names, are tested.',
  },
  {
    promise: 29,
    wholly: [],
    why: 'An independent person or a panel has no account: the body gives them the part they need as documents.',
  },
  {
    promise: 30,
    wholly: [],
    why: 'Running a backup every day is the operator’s; that one brings everything back is tested.',
  },
  {
    promise: 32,
    wholly: [],
    why: 'Assessing a breach and telling the regulator is done by people; that the record they need is there is tested.',
  },
  { promise: 33, wholly: ['A'], why: 'Tests of the body’s technology and patches of its machines are the operator’s.' },
];
