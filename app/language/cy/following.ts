/** The pages on which a requester follows their case, in Welsh. */
export const following: Readonly<Record<string, string>> = {};
