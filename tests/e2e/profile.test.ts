import { afterAll, beforeAll, expect, it } from 'vitest';
import { demoPassword, demoStaff } from '../../app/demo/staff.ts';
import { type House, openHouse } from './house.ts';
import { hidden, type Sent, signIn, Visitor } from './visitor.ts';

let house: House<null>;
let sam: Visitor;
beforeAll(async () => {
  house = await openHouse(async () => null);
  sam = new Visitor(house.server.origin);
  await signIn(sam, demoStaff.sam.email, demoPassword);
});
afterAll(async () => {
  await house?.close();
});

/** Sends a form of the profile as it stands, with some of its fields filled in. */
async function send(path: string, fields: [string, string][]): Promise<Sent> {
  const page = await sam.get(path);
  return sam.post(path, [['version', hidden(page.text, 'version')], ['note', 'A test'], ['intent', 'save'], ...fields]);
}
const colours = (brand: string): [string, string][] => [
  ['colours.brand', brand],
  ['colours.surface', '#f2f6fb'],
  ['colours.border', '#86a3c3'],
  ['languages', 'en'],
];

it('refuses colours that cannot be read, at their field, and keeps what was typed', async () => {
  const refused = await send('/admin/profile/appearance', colours('#ffdd00'));
  expect(refused.status).toBe(409);
  expect(refused.text).toContain('the contrast is 1.3 to 1');
  expect(refused.text).toContain('href="#colours.brand"');
  expect(refused.text).toContain('value="#ffdd00"');
});

it('changes colours for everybody, at once', async () => {
  expect((await send('/admin/profile/appearance', colours('#1c3f66'))).location).toBe('/admin/profile?done=saved');
  const home = await new Visitor(house.server.origin).get('/');
  const [, address = ''] = /href="(\/colours\.css\?v=2)"/.exec(home.text) ?? [];
  expect((await sam.get(address)).text).toContain('--govuk-brand-colour:#1c3f66');
});

it('adds a record system, changes a retention rule, and shows what each version changed', async () => {
  const added = await send('/admin/profile/system?of=new', [
    ['id', 'app'],
    ['name', 'Leaving care app'],
    ['owner', 'App owner'],
    ['holds', 'Answers.\nPhotographs.'],
    ['purposes', 'To help.'],
    ['article6', 'a'],
    ['isOnPaper', 'no'],
  ]);
  expect(added.location).toBe('/admin/profile?done=saved');
  const changed = await send('/admin/profile/retention?of=foster-carers', [
    ['id', 'foster-carers'],
    ['category', 'Foster carers'],
    ['keep.how', 'for'],
    ['keep.periods', 'end-of-approval | 144'],
    ['keep.isAtLeast', 'yes'],
    ['source', 'Our schedule'],
  ]);
  expect(changed.location).toBe('/admin/profile?done=saved');
  const overview = await sam.get('/admin/profile');
  expect(overview.text).toContain('Leaving care app');
  expect(overview.text).toContain('12 years from the end of approval');
  expect((await sam.get('/admin/profile/versions/4')).text).toMatch(/120[\s\S]*144/);
});

it('removes what is not needed, and not what something else names', async () => {
  const remove = async (path: string) => {
    const page = await sam.get(path);
    return sam.post(path, { version: hidden(page.text, 'version'), note: 'Gone', intent: 'remove' });
  };
  expect((await remove('/admin/profile/system?of=app')).status).toBe(303);
  const refused = await remove('/admin/profile/retention?of=children-in-care');
  expect(refused.status).toBe(409);
  expect(refused.text).toContain('does not have');
});
