/** Letters, and what the law and the clock say in them, in Welsh. */
export const letters: Readonly<Record<string, string>> = {};
