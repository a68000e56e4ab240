import { Temporal } from 'temporal-polyfill';
import { type Answers, type Field, type Helpline, many, one, type Page, say } from './kit.ts';

/** A civil date as it is written in England: "27 March 1987". */
export const dateText = (iso: string): string =>
  Temporal.PlainDate.from(iso).toLocaleString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });

/** The answer to one field in the words the requester saw; '' where none was given. Several values stand on lines. */
export function answerText(field: Field, answers: Answers): string {
  switch (field.type) {
    case 'radios':
    case 'checkboxes': {
      const chosen = many(answers, field.name);
      return field.options
        .filter((option) => chosen.includes(option.value))
        .map((option) => say(option.label, answers))
        .join('\n');
    }
    case 'date': {
      const iso = one(answers, field.name);
      return iso === '' ? '' : dateText(iso);
    }
    case 'upload':
    case 'repeater':
      return many(answers, field.name).join('\n');
    default:
      return one(answers, field.name);
  }
}

/** Who can be phoned, as one sentence. */
export function helplineText({ for: whom, name, phone, free }: Helpline): string {
  const at = `${name}${free ? ' free' : ''} on ${phone}`;
  switch (whom) {
    case 'child':
      return `If you are a child, you can phone ${at}.`;
    case 'worried':
      return `If a child is at risk, phone our children’s services, or ${at}.`;
    case 'adult':
      return `Adults who are hurt or afraid at home can phone ${at}.`;
  }
}

/** The question of one field, as it can be read without its page. */
export function questionText(page: Page, field: Field, answers: Answers): string {
  const isOnly = page.fields.length === 1;
  return say(isOnly ? page.h1 : (field.inFull ?? field.label), answers);
}

/** Whether an empty field is worth telling: not where another field of its page answered the question instead. */
export const isTold = (page: Page, field: Field, answers: Answers): boolean =>
  many(answers, field.name).length > 0 ||
  !page.fields.some((other) => other !== field && many(answers, other.name).length > 0);

export const notProvided = 'Not provided';
