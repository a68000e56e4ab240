import type { Contact } from '../../../machines/people.ts';

/** How officers read the ways in which somebody can be reached. */
export const contactWayLabels = { email: 'E-mail', phone: 'Phone', post: 'Post', worker: 'Through a worker' } as const;

/** The ways somebody chose, as one line. */
export const waysChosen = ({ ways }: Contact): string => ways.map((way) => contactWayLabels[way]).join(', ') || 'None';
