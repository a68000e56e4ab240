import { RouterContextProvider } from 'react-router';
import { describe, expect, it } from 'vitest';
import { appContext, factsContext } from '../../app/http/app-context.ts';
import { publicUpload, requestBegun } from '../../app/http/rate-limit.ts';
import { action as send } from '../../app/routes/public/ask/page.tsx';
import { action as begin } from '../../app/routes/public/ask/staying-safe.tsx';
import { openWorld } from './world.ts';

const { app } = await openWorld();

function asking(client: string, body: BodyInit, page = '') {
  const request = new Request('http://localhost:3000/ask', { method: 'POST', body });
  const context = new RouterContextProvider();
  context.set(appContext, app);
  context.set(factsContext, { requestId: 'request', nonce: 'nonce', client });
  return { request, url: new URL(request.url), context, params: { page }, pattern: '/ask/:page' as const };
}

const files = () => {
  const form = new FormData();
  form.set('proof-files', new File(['%PDF-1.7'], 'passport.pdf'));
  return form;
};

describe('one network', () => {
  it('cannot fill the disk with files', async () => {
    const page = 'upload-proof';
    const once = () => send(asking('192.0.2.1', files(), page)).catch((thrown: unknown) => thrown);
    for (let time = 0; time < publicUpload.most; time++) await once();
    expect(await once()).toMatchObject({ init: { status: 429 } });
    const other = await send(asking('192.0.2.2', files(), page)).catch((thrown: unknown) => thrown);
    expect(other).not.toMatchObject({ init: { status: 429 } });
  });

  it('cannot begin requests without end', async () => {
    const once = () =>
      begin({ ...asking('192.0.2.1', new URLSearchParams()), params: {}, pattern: '/ask/staying-safe' });
    for (let time = 0; time < requestBegun.most; time++) expect((await once()).status).toBe(303);
    await expect(once()).rejects.toMatchObject({ init: { status: 429 } });
  });
});
