import type { Actor } from '../../machines/actors.ts';
import type { CivilDate } from '../../machines/dates.ts';
import { type Answer, type RequestReceived, requestReceived } from '../../machines/events.ts';
import type { FileId, SubmissionId } from '../../machines/ids.ts';
import { deliveryFor } from '../../machines/kindness/receiving.ts';
import type { Language } from '../../machines/language.ts';
import type { Channel, Contact, Nation, Person, ReceivingWay, Right } from '../../machines/people.ts';
import { inLanguage } from '../language/current-language.ts';
import { journey } from './flow.ts';
import { pageOf } from './index.ts';
import { type Answers, alive, type Block, chose, many, one, type ProofKind, say } from './kit.ts';
import { answerText, isTold, notProvided, questionText } from './text.ts';

/** A file that came with the answers. `name` is what the sender called it. */
export interface ProofFile {
  fileId: FileId;
  name: string;
  kind: ProofKind;
}

/** What a request needs beside the answers. */
export interface RequestFacts {
  right: Right;
  reference: string;
  /** References of the other cases of the same sending. */
  linked: readonly string[];
  submissionId: SubmissionId;
  nation: Nation;
  channel: Channel;
  /** The language the requester asked in. Whoever asks for Welsh as help gets Welsh, however they asked. */
  language: Language;
  /** The day it really reached the body, and the day it was written down. */
  receivedOn: CivilDate;
  loggedOn: CivilDate;
  by: Actor;
  files: readonly ProofFile[];
}

/** Bump when pages are added, removed or reordered; each page has a version of its own for its words. */
export const questionsVersion = '2026-11-2';

/** Parts of the journey that every right shares. */
const shared: readonly Block[] = ['common', 'about-other', 'proof'];

const orNull = (text: string): string | null => (text === '' ? null : text);

/** The answers that belong to one right, each with the question as it was shown and the version of its words. */
export function answersFor(right: Right, answers: Answers, files: readonly ProofFile[]): Answer[] {
  const told: Answer[] = [{ id: 'questions', question: 'Version of the questions', answer: questionsVersion }];
  for (const page of journey(answers)) {
    if (page.silent || !(shared.includes(page.block) || page.block === right)) continue;
    for (const field of page.fields.filter((one) => isTold(page, one, answers))) {
      const text =
        field.type === 'upload'
          ? files
              .filter((file) => file.kind === field.proof)
              .map((file) => file.name)
              .join('\n')
          : answerText(field, answers);
      told.push({
        id: `${field.name}@${page.version}`,
        question: questionText(page, field, answers),
        answer: text === '' ? notProvided : text,
      });
    }
  }
  return told;
}

/** Files that belong to a right: proof of who and by what authority goes with every one, evidence with what it proves. */
export const filesFor = (right: Right, files: readonly ProofFile[]): ProofFile[] =>
  files.filter((file) => file.kind !== 'evidence' || right === 'rectification');

function requesterOf(answers: Answers): Person {
  return {
    name: one(answers, 'your-name'),
    otherNames: [...many(answers, 'your-other-names')],
    bornOn: one(answers, 'who-about') === 'me' ? orNull(one(answers, 'your-birth') || one(answers, 'your-age')) : null,
    address: orNull(one(answers, 'your-address')),
  };
}

function subjectOf(answers: Answers): Person | null {
  if (one(answers, 'who-about') === 'me') return null;
  const where = one(answers, 'where-they-live');
  return {
    name: one(answers, 'their-name'),
    otherNames: [...many(answers, 'their-other-names')],
    bornOn: orNull(one(answers, 'their-birth') || one(answers, 'their-age')),
    address: orNull(
      where === 'same' ? one(answers, 'your-address') : where === 'different' ? one(answers, 'their-address') : '',
    ),
  };
}

function contactOf(answers: Answers): Contact {
  const ways = (['email', 'phone', 'post', 'worker'] as const).filter((way) => chose(answers, 'contact-ways', way));
  const safe = one(answers, 'contact-safe');
  const told = (way: Contact['ways'][number], name: string) => (ways.includes(way) ? orNull(one(answers, name)) : null);
  return {
    ways,
    email: told('email', 'your-email'),
    phone: told('phone', 'your-phone'),
    address: orNull(one(answers, 'your-address') || one(answers, 'answer-address')),
    worker: told('worker', 'your-worker'),
    safe: safe === 'yes' || safe === 'with-care' ? safe : 'no',
    safetyNote: safe === 'yes' ? null : orNull(one(answers, 'contact-safety-note')),
  };
}

/** Words of the chosen option, or of several. */
function words(pageId: string, name: string, answers: Answers): string[] {
  const field = pageOf(pageId)?.fields.find((one) => one.name === name);
  return field === undefined
    ? []
    : answerText(field, answers)
        .split('\n')
        .filter((line) => line !== '');
}

/** What was chosen, by the value of its option; online all at once where nobody asked. */
const receives: Readonly<Record<string, ReceivingWay>> = {
  download: 'all-at-once',
  parts: 'in-parts',
  paper: 'paper',
  disc: 'stick',
  together: 'together',
  visit: 'visit',
};
const receiveOf = (answers: Answers): ReceivingWay => receives[one(answers, 'how-to-reply')] ?? 'all-at-once';

function helpOf(answers: Answers): string[] {
  if (chose(answers, 'help-you-need', 'none')) return [];
  const details = one(answers, 'help-details');
  return [...words('help-you-need', 'help-you-need', answers), ...(details === '' ? [] : [details])];
}

function neededByOf(answers: Answers): string | null {
  if (one(answers, 'needed-by') !== 'yes') return null;
  const [day = ''] = words('needed-by-date', 'needed-by-date', answers);
  return orNull([day, one(answers, 'needed-by-why')].filter((part) => part !== '').join(': '));
}

function relationshipOf(answers: Answers): string | null {
  if (one(answers, 'who-about') === 'me') return null;
  return orNull(one(answers, 'relationship-details') || words('relationship', 'relationship', answers).join(', '));
}

/** What they say of who should get the answer, and of a court order: claims, which somebody looks at before anything leaves. */
function asked(answers: Answers): Pick<RequestReceived, 'replyTo' | 'courtOrder'> {
  const who = one(answers, 'who-about');
  const replyTo = one(answers, 'reply-to');
  return {
    ...(who === 'someone' && (replyTo === 'person' || replyTo === 'both')
      ? { replyTo: replyTo === 'person' ? ('subject' as const) : replyTo }
      : {}),
    ...(who === 'child' && one(answers, 'court-order') === 'yes' ? { courtOrder: true as const } : {}),
  };
}

/** The rights that were chosen and can be opened as cases, in the order they are offered. */
export function rightsChosen(answers: Answers): Right[] {
  const offered = pageOf('what-you-want')?.fields[0];
  if (!alive(answers) || offered?.type !== 'checkboxes') return [];
  return offered.options
    .map((option) => option.value)
    .filter((value): value is Right => chose(answers, 'what-you-want', value));
}

/**
 * The event that opens a case, from the answers of the public form or of the same questions asked by staff.
 * Pure: ids, references and days come in. Questions and chosen answers are recorded in English whatever they were read in:
 * the desk reads them, and `recorded.ts` finds the other language again.
 * @throws ZodError when the answers are not complete enough for a request (callers check `firstOpen` before)
 */
export const toRequestReceived = (answers: Answers, facts: RequestFacts): RequestReceived =>
  inLanguage('en', () => received(answers, facts));

function received(answers: Answers, facts: RequestFacts): RequestReceived {
  const who = one(answers, 'who-about');
  const { files, linked, ...rest } = facts;
  const language = chose(answers, 'help-you-need', 'welsh') ? 'cy' : facts.language;
  return requestReceived.parse({
    type: 'request.received',
    on: facts.receivedOn,
    rules: 'uk-2026-1',
    ...rest,
    language,
    linked: [...linked],
    capacity: who === 'child' ? 'child' : who === 'someone' ? 'representative' : 'self',
    requester: requesterOf(answers),
    subject: subjectOf(answers),
    relationship: relationshipOf(answers),
    contact: contactOf(answers),
    delivery: deliveryFor[receiveOf(answers)],
    receive: receiveOf(answers),
    help: helpOf(answers),
    neededBy: neededByOf(answers),
    ...asked(answers),
    answers: answersFor(facts.right, answers, files),
    proof: {
      how: one(answers, 'proof-how') || 'later',
      files: filesFor(facts.right, files).map((file) => file.fileId),
    },
  });
}

/** The plain words in which a right was offered, in the language that is spoken. */
export function rightLabel(right: Right): string {
  const offered = pageOf('what-you-want')?.fields[0];
  const option = offered?.type === 'checkboxes' ? offered.options.find(({ value }) => value === right) : undefined;
  return option === undefined ? right : say(option.label, {});
}
