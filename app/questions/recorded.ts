import type { Answer } from '../../machines/events.ts';
import { dateAgain } from '../language/dates.ts';
import { inOwnLanguage } from '../language/t.ts';
import { pages } from './index.ts';
import type { Field } from './kit.ts';
import { notProvided } from './text.ts';

const fields = new Map(pages.flatMap((page) => page.fields.map((field) => [field.name, field] as const)));

/**
 * A recorded question and answer as its requester reads it: the record is in English, the page may not be. Only what we
 * offered is said in another language; what somebody typed stays as it is, even where it equals words of ours.
 */
export function recorded({ id, question, answer }: Answer): { question: string; answer: string } {
  const type = fields.get(id.split('@')[0] ?? '')?.type;
  return { question: questionOf(question), answer: answerOf(type, answer) };
}

/** "What is wrong with it? (second correction)", "Anything else?": the heading, and what was said after it. */
function questionOf(english: string): string {
  const [, heading = english, which] = /^(.*) \((.+)\)$/.exec(english) ?? [];
  const whole = inOwnLanguage(english);
  if (whole !== english || which === undefined) return whole;
  return `${inOwnLanguage(heading)} (${inOwnLanguage(which)})`;
}

function answerOf(type: Field['type'] | undefined, english: string): string {
  if (english === notProvided) return inOwnLanguage(english);
  if (type === 'radios' || type === 'checkboxes') return english.split('\n').map(inOwnLanguage).join('\n');
  return type === 'date' ? dateAgain(english) : english;
}
