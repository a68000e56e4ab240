/** A line of the timeline: what happened, and the words that came with it. */
export interface Told {
  readonly title: string;
  readonly detail: string | null;
}

export const told = (title: string, detail: string | null = null): Told => ({ title, detail });
