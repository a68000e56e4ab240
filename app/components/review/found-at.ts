/** More words than this are not pointed at: a place has a few, and an address an end. */
const most = 60;

/** What the address of a page ends in that points at words found on it. They are named by their places, so it says nothing of what they are. */
export const pointingAt = (places: readonly number[]): string =>
  places.length === 0 ? '' : `?at=${places.slice(0, most).join('.')}#sheet`;

/** The places an address points at; none where it cannot be read. */
export const readPointed = (text: string | null): readonly number[] =>
  /^\d{1,5}(\.\d{1,5})*$/.test(text ?? '') ? (text ?? '').split('.').slice(0, most).map(Number) : [];
