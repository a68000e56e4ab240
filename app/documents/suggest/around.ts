import { isDeed, isJob, isKin, isTowards } from './lists/cues.ts';
import type { Token } from './tokens.ts';

/** Speaks for somebody acting in an official capacity, or for somebody of the family or the neighbourhood. */
export type As = 'professional' | 'private' | null;

/** Whether a token goes on in the same sentence, with nothing but a space before it. */
export const follows = (token: Token): boolean => !token.isApart && token.before.trim() === '';

/** What speaks for a person around a name. */
export interface Around {
  readonly as: As;
  readonly weight: number;
  readonly because: string | null;
}

/** What stands before and after a name (places of its first and last token). */
export function lookAround(tokens: readonly Token[], start: number, end: number): Around {
  const [b2, b1, name, a1, a2, a3] = [
    tokens[start - 2],
    tokens[start - 1],
    tokens[end],
    tokens[end + 1],
    tokens[end + 2],
    tokens[end + 3],
  ];
  const first = tokens[start];
  if (!first || !name) return { as: null, weight: 0, because: null };
  const marks: [As, number, string][] = [];
  const isNear = (token: Token | undefined, pattern = /^[ ,(:–—-]*$/u) =>
    token !== undefined && pattern.test(token.before);
  if (b1 && !first.isApart && /^[ ,(:–—-]*$/u.test(first.before)) {
    if (isKin(b1.low)) marks.push(['private', 3, `“${b1.text}” stands before it`]);
    else if (isJob(b1.low)) marks.push(['professional', 2, `“${b1.text}” stands before it`]);
    else if (isTowards(b1.low) && first.before.trim() === '') marks.push([null, 0.5, `“${b1.text}” stands before it`]);
    if (b2 && b1.low === 'by' && writes.test(b2.low))
      marks.push(['professional', 3, `“${b2.text} by” stands before it`]);
    if (b2 && isKin(b2.low) && /^(?:is|was|called|named|and|to|of|with)$/u.test(b1.low))
      marks.push(['private', 1, `“${b2.text} ${b1.text}” stands before it`]);
  }
  if (b1 && labels.test(b1.low) && /[:]/u.test(first.before)) marks.push([null, 2, `it stands after “${b1.text}:”`]);
  if (a1 && !a1.isApart && isDeed(a1.low) && a1.before.trim() === '' && !name.isPossessive)
    marks.push([null, faint.test(a1.low) ? 1 : 2, `“${a1.text}” stands after it`]);
  if (name.isPossessive) marks.push([null, 1, 'something is said to be theirs']);
  const isAside = a1 !== undefined && /[,(–—-]/u.test(a1.before) && isNear(a1);
  const next = isAside ? [a1, a2, a3].filter((token) => token !== undefined) : [];
  const role = next.find(
    (token, index) => (index === 0 || /^ ?$/u.test(token.before)) && (isKin(token.low) || isJob(token.low)),
  );
  // A signature: the name has its line, and the line below says what they are.
  const isAlone = first.isApart && tokens[start - 1]?.line !== first.line;
  const below =
    isAlone &&
    a1?.isApart &&
    a1.line === name.line + 1 &&
    a1.isCapital &&
    [a1, a2, a3].some((token, index) => token && isJob(token.low) && (index === 0 || follows(token)));
  if (role) marks.push([isKin(role.low) ? 'private' : 'professional', 3, `“${role.text}” stands after it`]);
  else if (below && a1) marks.push(['professional', 2, `“${a1.text}” stands after it`]);
  const strongest = [...marks].sort((a, b) => b[1] - a[1])[0];
  return {
    as: marks.find(([as]) => as !== null)?.[0] ?? null,
    weight: marks.reduce((sum, [, weight]) => sum + weight, 0),
    because: strongest?.[2] ?? null,
  };
}

/** Who writes in a file does so for the body whose file it is. */
const writes = /^(?:written|completed|recorded|typed|signed|chaired|prepared|authored|compiled|minuted|approved)$/u;

/** Said of things as well as of people. */
const faint =
  /^(?:is|was|has|had|will|would|did|does|can|could|may|might|also|then|again|always|still|never|began|started|came|goes|went|looked|looks|seemed|seems|made|makes|took|takes|appears|appeared|became|kept|keeps|left|moved|works|worked|gives|gave)$/u;

const labels =
  /^(?:to|from|cc|bcc|name|names|present|attended|attendees|apologies|mother|father|parent|parents|carer|carers|sibling|siblings|child|children|neighbour|referrer|caller|informant|witness|contact|kin|partner|guardian|spoke|seen|met|surname|forename|forenames|household|members|others|people|dear|complainant|victim|suspect|author|by)$/u;
