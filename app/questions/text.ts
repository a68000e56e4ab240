import { civilDate } from '../../machines/dates.ts';
import { dateInWords } from '../language/dates.ts';
import { inOwnLanguage, t } from '../language/t.ts';
import { type Answers, type Field, type Helpline, many, one, type Page, say } from './kit.ts';

/** A civil date as people write it: "27 March 1987". */
export const dateText = (iso: string): string => dateInWords(civilDate.parse(iso));

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
export function helplineText({ for: whom, name: english, phone, free }: Helpline): string {
  const name = inOwnLanguage(english);
  switch (whom) {
    case 'child':
      return free
        ? t`If you are a child, you can phone ${name} free on ${phone}.`
        : t`If you are a child, you can phone ${name} on ${phone}.`;
    case 'worried':
      return free
        ? t`If a child is at risk, phone our children’s services, or ${name} free on ${phone}.`
        : t`If a child is at risk, phone our children’s services, or ${name} on ${phone}.`;
    case 'adult':
      return free
        ? t`Adults who are hurt or afraid at home can phone ${name} free on ${phone}.`
        : t`Adults who are hurt or afraid at home can phone ${name} on ${phone}.`;
  }
}

/** The heading of a page; one of several alike says which it is. */
export function headingText(page: Page, answers: Answers): string {
  const heading = say(page.h1, answers);
  const which = page.which === undefined ? '' : say(page.which, answers);
  return which === '' ? heading : `${heading} (${which})`;
}

/** The question of one field, as it can be read without its page. */
export function questionText(page: Page, field: Field, answers: Answers): string {
  const isOnly = page.fields.length === 1;
  return isOnly ? headingText(page, answers) : say(field.inFull ?? field.label, answers);
}

/** Whether an empty field is worth telling: not where another field of its page answered the question instead. */
export const isTold = (page: Page, field: Field, answers: Answers): boolean =>
  many(answers, field.name).length > 0 ||
  !page.fields.some((other) => other !== field && many(answers, other.name).length > 0);

export const notProvided = 'Not provided';
