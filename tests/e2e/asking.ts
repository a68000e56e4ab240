import { expect } from 'vitest';
import { rightLabel } from '../../app/questions/to-request.ts';
import type { Right } from '../../machines/people.ts';
import { sendPlainly } from './plain-form.ts';
import { visible, type Walk } from './walk.ts';

export interface Asker {
  readonly name: string;
  readonly email: string;
}

/** What is answered on pages of questions, by the last part of their address: fields by their names. */
export type PageAnswers = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** What somebody answers who asks for themselves and wants to read the answer online; other pages are gone past. */
export const forThemselves = ({ name, email }: Asker): PageAnswers => ({
  'who-about': { 'who-about': 'me' },
  'your-name': { 'your-name': name },
  'date-of-birth': { 'your-birth-day': '27', 'your-birth-month': '3', 'your-birth-year': '1987' },
  'contact-ways': { 'contact-ways': 'email' },
  'your-email': { 'your-email': email },
  'is-this-email-right': { 'email-right': 'yes' },
  'safe-to-contact': { 'contact-safe': 'yes' },
  'how-to-reply': { 'how-to-reply': 'download' },
  'help-you-need': { 'help-you-need': 'none' },
  'proof-of-who-you-are': { 'proof-how': 'later' },
  'needed-by': { 'needed-by': 'no' },
});

/** What is answered about each right. */
const aboutRights: PageAnswers = {
  'care-or-social-worker': { care: 'care' },
  'roughly-when': { 'when-unknown': 'unknown' },
  'what-to-see': { 'what-to-see': 'everything' },
  support: { support: 'no' },
  'correction-1-where': { 'correction-1-where': 'Case note of 3 May 2019' },
  'correction-1-says': { 'correction-1-says': 'Robin did not go to school that spring.' },
  'correction-1-wrong': { 'correction-1-wrong': 'untrue' },
  'correction-1-should-say': { 'correction-1-should-say': 'Robin was in hospital that spring.' },
  'correction-1-more': { 'correction-1-more': 'no' },
  'add-your-statement': { 'add-statement': 'yes' },
  'limit-while-checking': { 'limit-while-checking': 'yes' },
  'what-to-delete': { 'what-to-delete': 'The photographs of the summer fair, and my care record' },
  'why-delete': { 'why-delete': 'consent' },
  'what-to-limit': { 'what-to-limit': 'The assessment of 2021' },
  'why-limit': { 'why-limit': 'accuracy' },
  'information-you-gave': { 'information-you-gave': 'What I typed into the leaving care app' },
  'send-where': { 'send-where': 'me' },
  'which-format': { 'which-format': 'json' },
  'what-you-object-to': { 'what-you-object-to': 'Sharing attendance with the housing team' },
  'direct-marketing': { 'direct-marketing': 'no' },
  'how-it-affects-you': { 'how-it-affects-you': 'They judge me by it' },
  'limit-meanwhile': { 'limit-meanwhile': 'yes' },
  'which-decision': { 'which-decision': 'My place on the waiting list', 'decision-when': 'May 2026' },
  'what-about-decision': { 'what-about-decision': 'person' },
  'is-it-urgent': { 'complaint-urgent': 'no' },
  'complaint-about': { 'complaint-about': 'use' },
  'what-happened': { 'what-happened': 'Nobody told me anything.' },
};

/** What is left of a journey through the public form. */
export interface Asked {
  /** The reference of the case of each right. */
  readonly references: ReadonlyMap<Right, string>;
  readonly passphrase: string;
}

/**
 * Walks through the public form from its first page to its last, and asks for all these rights at once.
 * @param told answers that differ from the usual ones
 */
export async function asks(walk: Walk, who: Asker, rights: readonly Right[], told: PageAnswers = {}): Promise<Asked> {
  const answers = { ...forThemselves(who), ...aboutRights, ...told };
  await walk.goTo('/ask/staying-safe');
  await goesOn(walk);
  while (walk.last !== 'passphrase') {
    const page = walk.last;
    if (page === 'what-you-want') {
      for (const right of rights) await walk.page.locator(`input[name="${page}"][value="${right}"]`).check();
    }
    await walk.answer(answers[page] ?? {});
    await goesOn(walk);
    expect(walk.last, await visible(walk.page.locator('main'))).not.toBe(page);
  }
  const passphrase = (await visible(walk.page.locator('.govuk-inset-text strong'))).trim();
  await walk.answer({ how: 'suggested' });
  await goesOn(walk);
  await walk.press('Send my request');
  return { references: referencesOn(await visible(walk.page.locator('main')), rights), passphrase };
}

/**
 * Asks the same way by the same forms, which are read and sent without being drawn: for those who come after somebody who
 * walked through all of them.
 */
export async function asksPlainly(
  { page }: Walk,
  who: Asker,
  rights: readonly Right[],
  told: PageAnswers = {},
): Promise<Asked> {
  const answers = { ...forThemselves(who), ...aboutRights, ...told };
  await page.goto('/ask/staying-safe');
  const last = (path: string) => path.split('/').at(-1) ?? '';
  let at = '/ask/staying-safe';
  while (last(at) !== 'passphrase') {
    const name = last(at);
    const fields = name === 'what-you-want' ? { [name]: rights } : (answers[name] ?? {});
    const { path, words } = await sendPlainly(page, at, fields);
    expect(path, words).not.toBe(at);
    at = path;
  }
  // The words a page suggests are others each time it is read; so they have words of their own.
  const passphrase = 'copper lantern winter meadow';
  const check = await sendPlainly(page, at, { how: 'own', passphrase });
  const { words } = await sendPlainly(page, check.path, {});
  return { references: referencesOn(words, rights), passphrase };
}

/** Goes on to the next page; past what a page only offers, such as to upload something. */
export const goesOn = (walk: Walk): Promise<void> =>
  walk.leads(() =>
    walk.page
      .getByRole('button', { name: /^Continue/ })
      .last()
      .click(),
  );

function referencesOn(page: string, rights: readonly Right[]): ReadonlyMap<Right, string> {
  const all = new Set(page.match(/RD-\w{4}-\w{4}/g));
  expect(all.size, page).toBe(rights.length);
  const [only] = all;
  return new Map(
    rights.map((right) => {
      const [, reference = rights.length === 1 ? only : undefined] =
        new RegExp(`${rightLabel(right)} \\((RD-\\w{4}-\\w{4})\\)`).exec(page) ?? [];
      if (reference === undefined) throw new Error(`no reference for ${right} on:\n${page}`);
      return [right, reference];
    }),
  );
}
