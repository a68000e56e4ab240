import { describe, expect, it } from 'vitest';
import type { Actor } from '../../machines/actors.ts';
import { staffId } from '../../machines/ids.ts';
import type { RotaChange } from '../../machines/rota/changes.ts';
import {
  actingOn,
  awayBetween,
  emptyRota,
  foldRota,
  isAway,
  rests,
  rotaFault,
  standInsFor,
  standsInFor,
} from '../../machines/rota/rota.ts';
import { day } from '../machines/made-up.ts';

const [ada, ben, eve] = [staffId.parse('ada'), staffId.parse('ben'), staffId.parse('eve')];
const today = day('2026-06-10');

const away = (from: string, to: string, id = 'a1'): RotaChange => ({
  ...{ type: 'absence.recorded', id, staffId: ada, from: day(from), to: day(to) },
});
const standsIn = (change: Partial<Extract<RotaChange, { type: 'delegation.given' }>> = {}): RotaChange => ({
  ...{ type: 'delegation.given', id: 'd1', staffId: ada, toId: ben, roles: ['officer'] },
  ...{ from: today, to: day('2026-06-20'), ...change },
});
const rota = (...changes: RotaChange[]) => changes.reduce(foldRota, emptyRota);

describe('who is there', () => {
  it('is away from the first day to the last, both among them, until it is taken back', () => {
    const said = rota(away('2026-06-12', '2026-06-16'));
    const days = ['2026-06-11', '2026-06-12', '2026-06-16', '2026-06-17'];
    expect(days.map((on) => isAway(said, ada, day(on)))).toEqual([false, true, true, false]);
    expect(isAway(said, ben, day('2026-06-12'))).toBe(false);
    expect(awayBetween(said, ada, today, day('2026-06-12'))).toHaveLength(1);
    expect(awayBetween(said, ada, day('2026-06-17'), day('2026-07-01'))).toEqual([]);
    expect(rota(away('2026-06-12', '2026-06-16'), { type: 'absence.taken-back', id: 'a1' })).toEqual(emptyRota);
  });

  it('stands in for somebody in a role they hold themselves, for the days that were said', () => {
    const said = rota(standsIn());
    expect(standInsFor(said, ada, 'officer', today)).toEqual([ben]);
    expect(standInsFor(said, ada, 'reviewer', today)).toEqual([]);
    expect(standInsFor(said, ada, 'officer', day('2026-06-21'))).toEqual([]);
    expect(standsInFor(said, { id: ben, roles: ['officer'] }, today)).toEqual([{ id: ada, role: 'officer' }]);
    // The role was taken from them meanwhile.
    expect(standsInFor(said, { id: ben, roles: ['reviewer'] }, today)).toEqual([]);
  });

  it('lets the work of an officer rest only while nobody who stands in is there', () => {
    const said = rota(away('2026-06-10', '2026-06-12'), standsIn({ to: day('2026-06-11') }));
    const days = ['2026-06-11', '2026-06-12', '2026-06-13'];
    expect(days.map((on) => rests(said, ada, day(on)))).toEqual([false, true, false]);
  });

  it('leaves single acts of the DPO to an officer or reviewer while the DPO is away, and no day longer', () => {
    const acts = {
      roles: ['dpo' as const],
      only: ['incidents' as const],
      from: day('2026-06-12'),
      to: day('2026-06-16'),
    };
    const incidents = standsIn(acts);
    const said = rota(away('2026-06-12', '2026-06-16'), incidents);
    const left = (who: readonly string[], on: string, of = said) => standsInFor(of, { id: ben, roles: who }, day(on));
    expect(left(['officer'], '2026-06-12')).toEqual([{ id: ada, role: 'dpo', only: ['incidents'] }]);
    expect(left(['officer'], '2026-06-17')).toEqual([]);
    expect(left(['administrator', 'auditor'], '2026-06-12')).toEqual([]);
    expect(left(['officer'], '2026-06-12', rota(incidents))).toEqual([]);
    const rolesOf = (id: string) => (id === 'ada' ? ['dpo'] : id === 'ben' ? ['officer'] : ['auditor']);
    const faultOf = (more: Parameters<typeof standsIn>[0], of = rota(away('2026-06-12', '2026-06-16'))) =>
      rotaFault(of, standsIn({ ...acts, ...more }), today, rolesOf)?.code ?? null;
    expect(faultOf({})).toBe(null);
    expect(faultOf({}, emptyRota)).toBe('not-away');
    expect(faultOf({ to: day('2026-06-17') })).toBe('not-away');
    expect(faultOf({ toId: eve })).toBe('not-held');
    expect(rotaFault(said, standsIn({ roles: ['dpo'] }), today, rolesOf)).toMatchObject({
      ...{ code: 'not-held', citation: 'UK GDPR Arts 37(1), 38(3), (6)' },
    });
  });

  const roles = (id: string) => (id === 'ben' || id === 'ada' ? ['officer'] : ['reviewer']);
  it.each<[string, RotaChange, string | null]>([
    ['an absence next week', away('2026-06-15', '2026-06-19'), null],
    ['an illness that is entered afterwards', away('2026-06-01', '2026-06-09'), null],
    ['an absence of long ago', away('2026-04-01', '2026-04-02'), 'past'],
    ['ending before it begins', away('2026-06-19', '2026-06-15'), 'order'],
    ['years', away('2026-06-19', '2028-06-15'), 'long'],
    ['standing in', standsIn(), null],
    ['standing in as of yesterday', standsIn({ from: day('2026-06-09') }), 'past'],
    ['standing in for oneself', standsIn({ toId: ada }), 'self'],
    ['standing in with a role one lacks', standsIn({ toId: eve }), 'not-held'],
    ['giving a role that is not one’s own', standsIn({ roles: ['dpo'] }), 'not-theirs'],
    ['taking back what is not there', { type: 'delegation.ended', id: 'd9' }, 'gone'],
  ])('%s', (_, change, code) => {
    expect(rotaFault(emptyRota, change, today, roles)?.code ?? null).toBe(code);
  });
});

describe('an act by somebody who stands in', () => {
  const bens: Actor = {
    ...{ kind: 'staff', id: ben, roles: ['officer'] },
    for: [
      { id: ada, role: 'officer' },
      { id: eve, role: 'officer' },
    ],
  };
  it('says for whom, of all they stand in for, the case is whose it is', () => {
    expect(actingOn(bens, { officer: ada, reviewer: null })).toMatchObject({ for: [{ id: ada, role: 'officer' }] });
  });
  it.each([
    ['in a case of nobody they stand in for', { officer: staffId.parse('tom'), reviewer: null }],
    ['in their own case', { officer: ben, reviewer: ada }],
    ['where the other only reviews', { officer: null, reviewer: ada }],
  ])('says nothing %s', (_, assigned) => {
    expect(actingOn(bens, assigned)).toEqual({ kind: 'staff', id: ben, roles: ['officer'] });
  });
});
