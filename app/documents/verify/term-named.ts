/** What a report calls a term: it names none by its words. The words of each position are kept with the case (`StandingTerm`). */
export const termNamed = (index: number): string => `term ${index + 1} of the list`;
