import { chanceOfMissing, sharpness } from '../../machines/forecast/chance.ts';
import { brierScore, calibration, type Said } from '../../machines/forecast/score.ts';
import type { Figure } from './documents.ts';
import { type Asked, simulate } from './forecast-world.ts';

/** Three bodies: with room to spare, at their limit, and with more work than they can do. */
const worlds = [
  { name: 'room to spare', officers: 6, arrivals: 0.45 },
  { name: 'at the limit', officers: 6, arrivals: 0.75 },
  { name: 'too much work', officers: 6, arrivals: 1.1 },
] as const;

const ours = (asked: readonly Asked[], power = sharpness): Said[] =>
  asked.map(({ outlook, missed }) => ({ chance: chanceOfMissing(outlook, power), missed }));

/**
 * The rule of the spreadsheet, "few days left is risky", at its best: for each number of days left, the share that was missed in
 * two other years of the same body. Ours has seen nothing of that body but what its desk measures.
 */
function byDaysLeft(learnt: readonly Asked[], judged: readonly Asked[]): Said[] {
  const share = (of: readonly Asked[]) => of.filter(({ missed }) => missed).length / of.length;
  const seen = new Map<number, Asked[]>();
  for (const one of learnt) seen.set(one.daysLeft, [...(seen.get(one.daysLeft) ?? []), one]);
  const shares = new Map([...seen].map(([days, of]) => [days, share(of)]));
  const rate = share(learnt);
  return judged.map(({ daysLeft, missed }) => ({ chance: shares.get(daysLeft) ?? rate, missed }));
}

const hundred = (share: number) => `${Math.round(share * 100)}`;

/**
 * The forecast on two simulated years of each body, which neither it nor the naive rule has seen, with noise it cannot see
 * (`forecast-world.ts` says which). Its one constant was fitted on the years the naive rule learns from.
 */
export async function benchForecast(): Promise<Figure[]> {
  const years = worlds.map((world) => ({ name: world.name, learnt: simulate(world, 1), judged: simulate(world, 2) }));
  const scores = years.flatMap(({ name, learnt, judged }): Figure[] => {
    const rate = judged.filter(({ missed }) => missed).length / judged.length;
    const compare = (what: string, which: (one: Asked) => boolean): Figure => {
      const some = judged.filter(which);
      const a = ours(some);
      const [value, other] = [brierScore(a), brierScore(byDaysLeft(learnt, some))];
      return {
        ...{ name: `Brier score, ${what}`, value, unit: '', goal: `< ${other.toFixed(3)}`, met: value < other },
        note: `${a.length} forecasts; the goal is what "days left" gives`,
      };
    };
    return [
      { ...compare(`${name} (${hundred(rate)} in 100 are late)`, () => true) },
      { ...compare('the same, ten days and more before the date', ({ daysLeft }) => daysLeft >= 10) },
    ];
  });
  const all = years.flatMap(({ judged }) => judged);
  const bands = calibration(ours(all)).map(
    ({ from, n, said, missed }): Figure => ({
      ...{ name: `said ${hundred(from)} to ${hundred(from + 0.2)} in 100: late`, value: missed * 100, unit: 'in 100' },
      note: `said ${hundred(said)} on average, ${n} forecasts`,
    }),
  );
  const learnt = years.flatMap((one) => one.learnt);
  const fits = [2, 2.5, 3, 3.5, 4, 5].map((power) => `${power}: ${brierScore(ours(learnt, power)).toFixed(4)}`);
  const fitted = brierScore(ours(learnt));
  return [
    ...scores,
    ...bands,
    { name: 'on the years it was fitted on', value: fitted, unit: '', note: fits.join(', ') },
  ];
}
