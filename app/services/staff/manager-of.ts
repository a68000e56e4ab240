import type { Profile } from '../../profile.ts';

/** The address of whoever is above the owner of a place that was asked to search; null where the body names nobody. */
export const managerOf = ({ systems }: Profile, place: string): string | null =>
  systems.find(({ name }) => name === place)?.managerEmail || null;
