/** Every question of the asking journey, with its answers and errors, in Welsh. */
export const questions: Readonly<Record<string, string>> = {};
