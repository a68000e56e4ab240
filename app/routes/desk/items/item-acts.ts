import type { Right } from '../../../../machines/people.ts';

/** The act that lists an item of a right, and what its button says. */
export const recordingActs: Partial<Record<Right, { readonly act: string; readonly text: string }>> = {
  rectification: { act: 'record-statement', text: 'List a statement' },
  erasure: { act: 'record-category', text: 'List a category of records' },
  restriction: { act: 'record-use-to-limit', text: 'List a use to limit' },
  portability: { act: 'record-data-set', text: 'List a set of data' },
  objection: { act: 'record-objected-use', text: 'List a use' },
  'automated-decision': { act: 'record-automated-decision', text: 'List a decision' },
};

/** The act that decides on one. */
export const decidingActs: Partial<Record<Right, string>> = {
  rectification: 'decide-statement',
  erasure: 'decide-category',
  restriction: 'decide-use-to-limit',
  portability: 'decide-data-set',
  objection: 'decide-objection',
  'automated-decision': 'decide-automated',
};

/** The act that changes one that is listed. */
export const changingActs: Partial<Record<Right, string>> = {
  erasure: 'change-category',
  restriction: 'change-use-to-limit',
};

/** Acts that do what the law asks for beside the items and record it in one, by the code of the duty. */
export const settlingActs: Readonly<Record<string, { readonly act: string; readonly text: string }>> = {
  'restriction-offered': { act: 'open-restriction', text: 'Open the case' },
  'restriction-meanwhile': { act: 'open-restriction', text: 'Open the case' },
  'told-of-delay': { act: 'tell-of-delay', text: 'Tell them' },
  'access-offered': { act: 'offer-access', text: 'Send the offer' },
  'erasure-decided': { act: 'open-erasure', text: 'Open the case' },
};
