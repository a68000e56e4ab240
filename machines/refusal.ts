/**
 * An expected "no": something the law, a role or the state of the case does not permit. Never thrown.
 * `sentence` is shown to the person and tells the next step; `citation` names the source it rests on, or null for a
 * rule of the house.
 */
export interface Refusal {
  readonly ok: false;
  readonly code: string;
  readonly sentence: string;
  readonly citation: string | null;
}

export const refuse = (code: string, sentence: string, citation: string | null = null): Refusal => ({
  ok: false,
  code,
  sentence,
  citation,
});
