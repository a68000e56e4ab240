/** The pages of asking beside the questions themselves, in Welsh. */
export const asking: Readonly<Record<string, string>> = {};
