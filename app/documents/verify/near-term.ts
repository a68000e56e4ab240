import type { OcrWord } from '../pages/ocr.ts';
import { fold } from '../suggest/fold.ts';

const UNSURE = 75;
const LONG = 6;

/** True if a word OCR was unsure of differs from a long word of the term by one letter: it may be that word, misread. */
export function nearTerm(read: readonly OcrWord[], term: string): boolean {
  const wanted = term
    .split(/\s+/u)
    .map((part) => fold(part).text)
    .filter((part) => part.length >= LONG);
  if (wanted.length === 0) return false;
  return read.some((word) => {
    if (word.confidence >= UNSURE) return false;
    const text = fold(word.text).text;
    return wanted.some((part) => oneApart(text, part));
  });
}

/** One letter changed, added, left out, or two neighbours swapped. */
function oneApart(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let endA = a.length;
  let endB = b.length;
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) {
    endA--;
    endB--;
  }
  const [restA, restB] = [a.slice(start, endA), b.slice(start, endB)];
  if (restA.length <= 1 && restB.length <= 1) return true;
  return restA.length === 2 && restB.length === 2 && restA[0] === restB[1] && restA[1] === restB[0];
}
