import { describe, expect, it } from 'vitest';
import { logColumns } from '../../machines/request-log/columns.ts';
import { logEntry } from '../../machines/request-log/entry.ts';
import { day } from '../machines/made-up.ts';
import { answered, aRequest, type Played, type Step } from '../machines/play.ts';
import { complaintSituations, itemSituations, situations } from '../machines/situations.ts';

const today = day('2026-08-03');
const entryOf = ({ state, events }: Played) =>
  logEntry({ state, events }, today, { requestYears: 3, abandonedMonths: 6, lateCauses: [] });
const cellsOf = (played: Played): Readonly<Record<string, unknown>> => {
  const entry = entryOf(played);
  return Object.fromEntries(logColumns.map((column) => [column.name, column.of(entry)]));
};

const all: Readonly<Record<string, Played>> = { ...situations, ...itemSituations, ...complaintSituations };

/** Every text in what happened, however deep. */
const textsIn = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(textsIn)
      : [];

describe('a line of the request log', () => {
  it('has the days, the reasons and the numbers of a request, from receipt to answer', () => {
    const on = day('2026-05-05');
    const played = aRequest(
      ['identity.asked', { on: day('2026-03-12') }],
      ['identity.provided', { on: day('2026-03-16') }],
      ...answered.map((step): Step => (typeof step === 'string' ? [step, { on }] : [step[0], { ...step[1], on }])),
    );
    expect(cellsOf(played)).toMatchObject({
      ...{ Reference: 'RD-2026-0001', Right: 'Access', Received: '2026-03-10', 'Who asks': 'The person themselves' },
      ...{ 'Identity asked for': '2026-03-12', 'Identity received': '2026-03-16', 'Identity confirmed': '2026-05-05' },
      ...{ 'Clock started': '2026-03-16', 'Due date': '2026-04-16', 'Final response': '2026-05-05' },
      ...{ 'Days past the due date': 19, 'Searches that found something': 1, Pages: 2, 'Pages released in full': 2 },
      ...{ Outcome: 'Granted', 'Records on hold': 'Yes', 'Last contact with the requester': '2026-05-05' },
    });
  });

  it.each(Object.keys(all))('holds no word that anybody typed, and no name: %s', (name) => {
    const played = all[name];
    if (!played) throw new Error(name);
    const typed = textsIn(played.events).filter((text) => /[ @]/.test(text));
    const shown = Object.values(cellsOf(played)).join('\n');
    expect(typed.length).toBeGreaterThan(0);
    expect(typed.filter((text) => shown.includes(text))).toEqual([]);
    expect(shown).not.toMatch(/Robin|Sample|Olive/);
  });

  it('counts the days an open request is late until today', () => {
    expect(cellsOf(aRequest())['Days past the due date']).toBe(115);
  });
});
