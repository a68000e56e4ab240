import { between, type Day, later, monthsInDays, plus } from './civil.ts';
import { reckon } from './dates-reckoned.ts';
import type { Facts } from './facts.ts';

/** One warning: what it is, about which date or thing, and for steps a body chose how many days before. */
export interface Warning {
  readonly code: string;
  readonly about: string;
  readonly days: number | null;
}
/** A warning that stands today, and the steps before it that stood on a day on which nobody looked. */
export interface Standing extends Warning {
  readonly passed: readonly Warning[];
}

type Role = 'officer' | 'reviewer' | 'dpo';
const everybody: readonly Role[] = ['officer', 'reviewer', 'dpo'];

/** Who is told what and how loud, as the body promises it where it changes nothing. */
export const promised: Readonly<
  Record<string, { readonly tell: readonly Role[]; readonly how: 'digest' | 'at-once' }>
> = {
  'days-left': { tell: ['officer'], how: 'digest' },
  'target-reached': { tell: ['officer'], how: 'digest' },
  'due-tomorrow': { tell: ['officer', 'reviewer'], how: 'at-once' },
  'due-today': { tell: everybody, how: 'at-once' },
  'policy-late': { tell: everybody, how: 'at-once' },
  breached: { tell: everybody, how: 'at-once' },
  'notice-near': { tell: ['officer'], how: 'digest' },
  'question-unanswered': { tell: ['officer'], how: 'digest' },
  'identity-unanswered': { tell: ['officer'], how: 'digest' },
  'authority-unanswered': { tell: ['officer'], how: 'digest' },
  'search-overdue': { tell: ['officer'], how: 'digest' },
  'search-escalated': { tell: ['officer', 'dpo'], how: 'digest' },
  'complaint-unacknowledged': { tell: ['officer'], how: 'digest' },
  'restriction-review': { tell: ['officer', 'dpo'], how: 'digest' },
  'retention-reached': { tell: ['dpo'], how: 'digest' },
  'stage-near': { tell: ['officer'], how: 'digest' },
  'stage-late': { tell: ['officer', 'dpo'], how: 'digest' },
};

/** What begins on a day and stands until the next step of the same ladder begins. */
interface Beginning extends Warning {
  readonly on: Day;
}

/** The way to the day of the answer and past it, in the order of a calendar; of two on one day the worse comes last. */
function wayToTheDay(facts: Facts): Beginning[] {
  const { dueOn, lawOn, targetOn } = reckon(facts);
  if (dueOn === null) return [];
  const about = dueOn;
  const begins: Beginning[] = [];
  const step = (code: string, on: Day, days: number | null = null) => begins.push({ code, about, days, on });
  for (const days of [14, 7, 3]) step('days-left', plus(dueOn, -days), days);
  // The target is a day of its own; it says nothing where the answer is due by then anyway.
  if (targetOn !== null && targetOn < dueOn)
    begins.push({ code: 'target-reached', about: targetOn, days: null, on: targetOn });
  step('due-tomorrow', plus(dueOn, -1));
  step('due-today', dueOn);
  if (lawOn !== dueOn) step('policy-late', plus(dueOn, 1));
  if (lawOn !== null) step('breached', plus(lawOn, 1));
  return begins
    .map((one, i) => ({ one, i }))
    .sort((a, b) => between(b.one.on, a.one.on) || a.i - b.i)
    .map(({ one }) => one);
}

/**
 * The last day on which there was nothing to tell: the case had not come, the clock stood for a question, or the answer was
 * out. Steps that fall on such days were not passed in silence.
 */
const quietUntil = ({ loggedOn, questions, againOn }: Facts): Day =>
  [loggedOn, againOn, ...questions.map(({ answeredOn }) => answeredOn)].reduce<Day>(
    (last, day) => later(last, day ?? last),
    loggedOn,
  );

function lastOf(ladder: readonly Beginning[], today: Day, quiet: Day): Standing[] {
  const begun = ladder.filter(({ on }) => on <= today);
  const last = begun.at(-1);
  if (last === undefined) return [];
  return [
    {
      ...bare(last),
      passed: begun
        .slice(0, -1)
        .filter(({ on }) => on > quiet)
        .map(bare),
    },
  ];
}
const bare = ({ code, about, days }: Warning): Warning => ({ code, about, days });

const from = (on: Day, today: Day, code: string, about: string): Standing[] =>
  on <= today ? [{ code, about, days: null, passed: [] }] : [];

/** All that stands about a case on a day. */
export function standing(facts: Facts, today: Day): Standing[] {
  return facts.overOn === null
    ? [...beforeTheAnswer(facts, today), ...ofRestriction(facts, today)]
    : [...ofRestriction(facts, today), ...ofItsPapers(facts, today)];
}

function beforeTheAnswer(facts: Facts, today: Day): Standing[] {
  const { noticeBy } = reckon(facts);
  const { identity, authority, questionSince, right, receivedOn, acknowledgedOn, noticeOn } = facts;
  const isNoticeNear = noticeOn === null && noticeBy !== null && today <= noticeBy;
  const quiet = quietUntil(facts);
  return [
    ...lastOf(wayToTheDay(facts), today, quiet),
    ...(isNoticeNear ? from(plus(noticeBy, -5), today, 'notice-near', noticeBy) : []),
    ...(questionSince ? from(plus(questionSince, 30), today, 'question-unanswered', questionSince) : []),
    ...(identity && identity.cameOn === null
      ? from(plus(identity.askedOn, 30), today, 'identity-unanswered', identity.askedOn)
      : []),
    ...(authority && authority.cameOn === null
      ? from(plus(authority.askedOn, 30), today, 'authority-unanswered', authority.askedOn)
      : []),
    ...facts.searches
      .filter(({ isAnswered }) => !isAnswered)
      .flatMap(({ name, dueOn }) => {
        const about = `${name} ${dueOn}`;
        const late = { code: 'search-overdue', about, days: null, on: plus(dueOn, 1) };
        return lastOf([late, { ...late, code: 'search-escalated', on: plus(dueOn, 8) }], today, quiet);
      }),
    ...ofStages(facts, today, quiet),
    ...(right === 'complaint' && acknowledgedOn === null
      ? from(plus(receivedOn, 5), today, 'complaint-unacknowledged', receivedOn)
      : []),
  ];
}

/** What more was promised, or is planned where nothing went out yet: five days before its day, and from the day after it. */
function ofStages({ restBy, plannedBy }: Facts, today: Day, quiet: Day): Standing[] {
  const by = restBy ?? plannedBy;
  if (by === null) return [];
  const step = (code: string, on: Day): Beginning => ({ code, about: by, days: null, on });
  return lastOf([step('stage-near', plus(by, -5)), step('stage-late', plus(by, 1))], today, quiet);
}

/** Every 30 days a restriction in force is looked at, also when the request is over. */
function ofRestriction({ restrictedOn }: Facts, today: Day): Standing[] {
  if (restrictedOn === null) return [];
  const looks = Math.floor(between(restrictedOn, today) / 30);
  return looks < 1 ? [] : from(today, today, 'restriction-review', plus(restrictedOn, 30 * looks));
}

/**
 * Papers are kept no longer than they are needed (Art 5(1)(e)): the body says three years from the day a case is closed, and
 * half a year where nothing came of it. A restriction in force keeps them (Art 18(2)). Nobody complains about a request of this
 * year, and no papers are gathered in it, so what was withdrawn came to nothing unless somebody was made sure of.
 */
function ofItsPapers({ closedOn, restrictedOn, right, outcome, isProved }: Facts, today: Day): Standing[] {
  if (closedOn === null || restrictedOn !== null) return [];
  const cameToNothing = right !== 'complaint' && (outcome === 'lapsed' || (outcome === 'withdrawn' && !isProved));
  const lastDay = plus(closedOn, monthsInDays(closedOn, cameToNothing ? 6 : 36));
  return from(plus(lastDay, 1), today, 'retention-reached', cameToNothing ? `abandoned ${closedOn}` : closedOn);
}
