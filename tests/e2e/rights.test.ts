import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { controllerFacts } from '../../app/letters/controller-facts.ts';
import type { LetterHead } from '../../app/letters/letter.ts';
import { northfold } from '../../app/profile.ts';
import { formatDate, londonDate } from '../../machines/dates.ts';
import { type Right, rights } from '../../machines/people.ts';
import { rightRules } from '../../machines/rights/index.ts';
import { common, ofRight } from '../law/must-say.ts';
import { type Asked, type Asker, asks, asksPlainly, type PageAnswers } from './asking.ts';
import { openBrowser, openWindow } from './browser.ts';
import { CaseAtDesk, type Team } from './case-at-desk.ts';
import { answerOf, comesBack, pageOf, takes } from './following.ts';
import { type House, openHouse } from './house.ts';
import { atDesk } from './people.ts';
import { byPoppler, selectable } from './read-pdf.ts';
import { access, nothingHeld } from './rights/access.ts';
import { automatedDecision } from './rights/automated-decision.ts';
import { complaint } from './rights/complaint.ts';
import { erasure } from './rights/erasure.ts';
import { objection } from './rights/objection.ts';
import { portability } from './rights/portability.ts';
import { rectification } from './rights/rectification.ts';
import { restriction } from './rights/restriction.ts';
import { type Decided, decided, explanation, type RightWalk, type RightWalks } from './rights/right-walk.ts';
import { Walk } from './walk.ts';

const dayMs = 24 * 60 * 60_000;

/** Every right and the complaint, with a walk to each outcome: one that is forgotten does not compile, and fails below. */
const walks: Readonly<Record<Right, RightWalks>> = {
  access,
  rectification,
  erasure,
  restriction,
  portability,
  objection,
  'automated-decision': automatedDecision,
  complaint,
};

/** What the law leaves no room for, and what an officer reads who tries it: the walks below do. */
const impossible = [
  {
    what: 'an objection to direct marketing is refused, or met in part',
    citation: 'UK GDPR Art 21(3)',
    sentence: 'An objection to direct marketing is absolute',
  },
  {
    what: 'a public task alone is the reason to go on against an objection',
    citation: 'UK GDPR Art 21(1)',
    sentence: 'being a public task is not by itself a reason to go on',
  },
  {
    what: 'nobody looks again at a significant decision that a machine made alone',
    citation: 'UK GDPR Art 22C(2)',
    sentence: 'A person has to look at it again',
  },
  { what: 'an opinion is corrected', citation: 'DPA 2018 s.205(1)', sentence: 'An opinion is not corrected' },
  {
    what: 'a duty to keep records alone is the reason to erase nothing',
    citation: 'UK GDPR Art 17(3)(b)',
    sentence: 'does not refuse by itself',
  },
] as const;

type Ending = Decided | 'nothing-held';

/** Somebody who asks for all of it at once, for each way in which it ends; one linked case each. */
const askers: readonly (Asker & {
  readonly outcome: Ending;
  readonly rights: readonly Right[];
  readonly told?: PageAnswers;
})[] = [
  {
    outcome: 'granted',
    name: 'Morwenna Tamsett',
    email: 'morwenna@example.org',
    rights,
    told: { 'direct-marketing': { 'direct-marketing': 'yes' }, 'add-your-statement': { 'add-statement': 'no' } },
  },
  { outcome: 'partly-granted', name: 'Isolde Quillfeather', email: 'isolde@example.org', rights },
  { outcome: 'refused', name: 'Merryn Tregarth', email: 'merryn@example.org', rights },
  { outcome: 'nothing-held', name: 'Jago Penhallow', email: 'jago@example.org', rights: ['access'] },
];
const cells = askers.flatMap((asker) => asker.rights.map((right) => ({ ...asker, right })));

/** Words no address and no title may hold. */
const unspeakable = ({ name, email }: Asker) => [...name.split(' '), email];

const walkOf = (right: Right, outcome: Ending): RightWalk =>
  outcome === 'nothing-held' ? nothingHeld : walks[right][outcome];

let browser: Browser;
let house: House<null>;
let team: Team;
/** The day all of it was received, as pages write it. */
let receivedOn = '';
const requesters = new Map<Ending, Walk>();
const asked = new Map<Ending, Asked>();
const cases = new Map<string, CaseAtDesk>();
const found = <K, V>(map: ReadonlyMap<K, V>, key: K): V => {
  const value = map.get(key);
  if (value === undefined) throw new Error(`${String(key)}: what comes before it has failed`);
  return value;
};
const caseOf = (right: Right, outcome: Ending) => found(cases, `${right} ${outcome}`);

beforeAll(async () => {
  browser = await openBrowser();
  house = await openHouse(async () => null, { movable: true });
});
afterAll(async () => {
  await browser?.close();
  await house?.close();
});

describe('right × outcome', () => {
  it.each(Object.keys(rightRules))('%s is walked to every outcome', (right) => {
    for (const outcome of decided)
      expect(cells.some((cell) => cell.right === right && cell.outcome === outcome)).toBe(true);
  });
});

/** Pages that differ by nothing but which case they show are examined once for each right. */
const examined = new Set<string>();

describe('asked from the public form', () => {
  it.each(askers)('all that will be $outcome, at once', async (asker) => {
    // Every kind of page of questions is examined in `pages.test.ts`; here they are only walked through, without scripts,
    // and by those who come after the first not drawn.
    const isFirst = asked.size === 0;
    const window = await openWindow(browser, house.server.origin, { width: 320, javaScript: !isFirst });
    const walk = new Walk(window, false, unspeakable(asker));
    const way = isFirst ? asks : asksPlainly;
    asked.set(asker.outcome, await way(walk, asker, asker.rights, asker.told));
    await window.close();
  });

  it('and taken up three days later', async () => {
    receivedOn = formatDate(londonDate(house.server.now()));
    // Whatever is opened out of them later keeps the first day, not the day it was opened on.
    await house.server.letPass(3 * dayMs);
    const { origin } = house.server;
    const [officer, dpo] = [await atDesk(browser, origin, 'priya', true), await atDesk(browser, origin, 'grace', true)];
    team = { officer: new Walk(officer.window, true, [], examined), dpo: new Walk(dpo.window, false), refusals: [] };
  });
});

describe('at the desk', () => {
  it.each(cells)('$right, $outcome: is worked and sent for approval', async (cell) => {
    const { right, outcome } = cell;
    const walk = walkOf(right, outcome);
    team.officer.about = right;
    const at = await CaseAtDesk.take(found(found(asked, outcome).references, right), team);
    cases.set(`${right} ${outcome}`, at);
    await at.confirmsIdentity();
    await walk.works(at);
    await at.records(right === 'complaint' ? 'decide-complaint' : 'decide', { outcome, explanation, ...walk.decision });
    await walk.followsUp?.(at);
    await at.sendsForApproval();
  });

  it.each(cells)('$right, $outcome: is approved by somebody else and released', async (cell) => {
    const { right, outcome, name } = cell;
    team.officer.about = right;
    const at = caseOf(right, outcome);
    await at.isBuilt();
    await at.isApproved(outcome === 'granted');
    await walkOf(right, outcome).carriesOut?.(at);
    await at.releases(name);
  });
});

describe('what cannot be decided', () => {
  it.each(impossible)('$what ($citation)', ({ sentence }) => {
    expect(team.refusals).toContain(sentence);
  });
});

describe('to the downloaded answer', () => {
  it.each(askers)('whoever was $outcome comes back', async ({ outcome, name, email, rights }) => {
    const { references, passphrase } = found(asked, outcome);
    const window = await openWindow(browser, house.server.origin, { width: 320 });
    const walk = new Walk(window, true, unspeakable({ name, email }), examined);
    requesters.set(outcome, walk);
    await comesBack(walk, house.server, { email, passphrase, reference: found(references, rights[0] ?? 'access') });
    for (const reference of references.values()) await walk.reads(reference);
  });

  it.each(cells)('$right, $outcome: says what it must, as a page and as a PDF', async (cell) => {
    const { right, outcome, name, email } = cell;
    const { letterSays, pageSays = [], afterwards } = walkOf(right, outcome);
    const [walk, at] = [found(requesters, outcome), caseOf(right, outcome)];
    walk.about = right;
    const page = await pageOf(walk, at.reference);
    for (const words of ['Our answer is ready', `We got your request on ${receivedOn}.`, ...pageSays])
      expect(page).toContain(words);

    const answer = oneLine(await answerOf(walk, at.reference));
    const pdf = await takes(walk, 'letter');
    const letters = [answer, oneLine((await selectable(pdf)).join(' '))];
    const poppler = byPoppler(pdf);
    if (poppler !== null) letters.push(oneLine(poppler));
    for (const letter of letters) {
      for (const words of letterSays) expect(letter).toContain(words);
      for (const words of mustSay(right, outcome, at.reference)) expect(letter).toMatch(words);
    }
    await afterwards?.(walk, at, { name, email, server: house.server });
  });
});

/** A reader of PDFs puts spaces where a line ends. */
const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ');

/** What the law has this answer say (tests/law/must-say.ts): remedies with every refusal, and the content of its right. */
function mustSay(right: Right, outcome: Ending, reference: string): readonly (string | RegExp)[] {
  const today = londonDate(house.server.now());
  const head: LetterHead = {
    reference,
    right,
    writtenOn: today,
    about: null,
    addressee: { name: '', address: [] },
    signedBy: northfold.team,
    controller: controllerFacts(northfold, today),
  };
  return [
    ...common
      .filter(({ outcomes, rights }) => outcomes.includes(outcome) && (rights === 'all' || right !== 'complaint'))
      .flatMap(({ lookFor }) => lookFor(head)),
    ...rightRules[right].answerMustSay
      .filter(({ outcomes }) => outcomes.includes(outcome))
      .flatMap(({ code }) => ofRight[right][code] ?? []),
  ];
}
