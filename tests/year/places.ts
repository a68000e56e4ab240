/**
 * The place of the body's list whose owner has somebody above them (`managerEmail` in its profile), and who that is. The other
 * places of the year are in no list, and nobody is above their owner.
 */
export const withManager = {
  place: 'Paper files in the store',
  manager: 'head.of.records@northfold.example',
} as const;

/** Whoever is asked to search, wherever it is. */
export const owner = 'records@example.org';
