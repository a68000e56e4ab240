import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as page from '../../app/routes/public/ask/page.tsx';
import * as stayingSafe from '../../app/routes/public/ask/staying-safe.tsx';
import { loadDraft } from '../../app/services/asking/draft-store.ts';
import { Browser } from '../track/browser.ts';
import { type House, openHouse } from './house.ts';

describe('beginning a request', () => {
  let house: House;
  let browser: Browser;
  beforeEach(async () => {
    house = await openHouse();
    browser = new Browser(house.app);
  });
  afterEach(() => house.close());

  const draft = async () => (await loadDraft(house.app, browser.cookies.get('__Host-draft') ?? ''))?.draft;
  const begin = (query: string) => browser.post(stayingSafe, {}, {}, query);

  it.each(['complaint', 'rectification'])(
    'from a link for %s ticks it, to be confirmed on the first page',
    async (right) => {
      expect(await begin(`?right=${right}`)).toMatchObject({ status: 303, location: '/ask/what-you-want' });
      expect(await draft()).toMatchObject({ answers: { 'what-you-want': [right] }, seen: [] });
      const { body } = await browser.get(page, { page: 'what-you-want' });
      expect(body).toMatchObject({ view: { fields: [{ name: 'what-you-want', values: [right] }] } });
    },
  );

  it.each(['', '?right=everything', '?right=', '?right=__proto__'])('from “%s” ticks nothing', async (query) => {
    await begin(query);
    expect(await draft()).toMatchObject({ answers: {}, seen: [] });
  });

  it('goes on with what this browser began, whatever the link says', async () => {
    await begin('?right=access');
    await begin('?right=complaint');
    expect(await draft()).toMatchObject({ answers: { 'what-you-want': ['access'] } });
  });
});
