import type { Right } from '../../../../machines/people.ts';

/** The act that lists an item of a right, and what its button says. */
export const recordingActs: Partial<Record<Right, { readonly act: string; readonly text: string }>> = {
  rectification: { act: 'record-statement', text: 'List a statement' },
};

/** The act that decides on one. */
export const decidingActs: Partial<Record<Right, string>> = {
  rectification: 'decide-statement',
};
