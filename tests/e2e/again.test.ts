import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Everybody, everybody } from '../access/people.ts';
import { makeWorld, type World } from '../access/world.ts';
import { drawPdf } from '../documents/make-pdf.ts';
import { type House, openHouse } from './house.ts';
import { hidden, type Visitor } from './visitor.ts';

let house: House<World>;
let people: Everybody;
beforeAll(async () => {
  house = await openHouse(makeWorld);
  people = await everybody(house.server.origin, house.seeded);
});
afterAll(() => house?.close());

const times = (text: string, words: string): number => text.split(words).length - 1;
const theCase = () => `/desk/cases/${house.seeded.open.caseId}`;

/** Words that somebody sends, where they go, and where they can be read afterwards. */
const forms: readonly (readonly [string, () => Visitor, () => string, Record<string, string>])[] = [
  [
    'a message of the requester',
    () => people.requester,
    () => `/track/cases/${house.seeded.open.reference}/messages`,
    {},
  ],
  ['a message of the team', () => people.officer, () => `${theCase()}/messages`, { do: 'send' }],
  ['a note', () => people.officer, () => `${theCase()}/timeline`, {}],
];

describe('a form sent twice is one act, and with other words it is another', () => {
  it.each(forms)('%s', async (what, who, path, fields) => {
    const [once, more] = [`Sent twice as ${what}.`, `Went back to ${what}.`];
    const page = await who().get(path());
    const version = page.text.includes('name="version"') ? { version: hidden(page.text, 'version') } : {};
    const sent = { ...fields, ...version, commandId: hidden(page.text, 'commandId') };
    const say = (body: string) => who().post(path(), { ...sent, body });
    for (const words of [once, once, more]) {
      const answer = await say(words);
      expect(answer.status, answer.text.slice(0, 2000)).toBe(303);
    }
    const { text } = await who().get(path());
    const own = text.slice(text.indexOf('<main'));
    expect(times(own, once)).toBe(1);
    expect(times(own, more)).toBe(1);
  });

  it('files', async () => {
    const path = `${theCase()}/documents`;
    const commandId = hidden((await people.officer.get(path)).text, 'commandId');
    const register = await drawPdf((page) => page.fontSize(12).text('One page of the register.'));
    const ledger = await drawPdf((page) => page.fontSize(12).text('One page of the ledger.'));
    for (const [name, pdf] of [
      ['Register.pdf', register],
      ['Register.pdf', register],
      ['Ledger.pdf', ledger],
    ] as const) {
      const form = new FormData();
      form.set('commandId', commandId);
      form.set('files', new Blob([Uint8Array.from(pdf)], { type: 'application/pdf' }), name);
      expect((await people.officer.post(path, form)).status).toBe(303);
    }
    const { text } = await people.officer.get(path);
    const rows = text.match(/<th scope="row".*?<\/th>/gs) ?? [];
    expect(rows.filter((row) => row.includes('Register'))).toHaveLength(1);
    expect(rows.filter((row) => row.includes('Ledger'))).toHaveLength(1);
  });
});
