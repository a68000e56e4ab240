import { refuse } from '../../../machines/refusal.ts';

/** A second mark on the same place says nothing, and whoever removed one of the two would wonder why the place is still black. */
export const markedAlready = refuse('marked-already', 'This is marked already, for the same reason.');
