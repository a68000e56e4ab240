import { cleanText } from './text.ts';

const LONGEST = 200;

/** The name of a file that came inside another, with its folders, for showing: no way up or out, nothing that leaves no mark. */
export function childName(name: string): string {
  const steps = cleanText(name)
    .split(/[\\/]/u)
    .map((step) => step.replace(/\s+/gu, ' ').trim())
    .filter((step) => step !== '' && step !== '.' && step !== '..' && !/^[A-Za-z]:$/u.test(step));
  const whole = steps.join(' / ') || 'File without a name';
  // The end of a long name tells more than its folders.
  return whole.length > LONGEST ? `…${whole.slice(1 - LONGEST)}` : whole;
}
