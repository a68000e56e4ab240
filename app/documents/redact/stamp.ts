/** What stands below each page of an answer: whose case it belongs to, and which page of the answer it is. */
export const stampOf = (reference: string, page: number): string => `${reference} · ${page}`;
