/** Class names joined; whatever is false, empty or absent is left out. */
export const classNames = (...names: (string | false | undefined)[]): string =>
  names.filter((name): name is string => typeof name === 'string' && name !== '').join(' ');

/** Ids for aria-describedby, or undefined when there are none: an empty attribute would point at nothing. */
export const describedBy = (...ids: (string | false | undefined)[]): string | undefined =>
  classNames(...ids) || undefined;

/** The sizes of a label or legend that GOV.UK Frontend knows. Without one it looks like text. */
export type HeadingSize = 's' | 'm' | 'l' | 'xl';
