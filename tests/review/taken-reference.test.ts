import { afterAll, expect, it } from 'vitest';
import { addProof } from '../../app/services/asking/add-proof.ts';
import { loadDraft } from '../../app/services/asking/draft-store.ts';
import { submitRequest } from '../../app/services/asking/submit-request.ts';
import { loadCase } from '../../app/services/load-case.ts';
import { asksForAccess } from '../ask/answers.ts';
import { fillIn, openHouse } from '../ask/house.ts';
import { newCase, projection } from '../db/made-up.ts';

const house = await openHouse();
afterAll(() => house.close());

it('a request whose reference was given to somebody meanwhile is sent under another', async () => {
  const { app } = house;
  const token = await fillIn(app, { ...asksForAccess, 'proof-how': 'upload' });
  const pdf = new TextEncoder().encode('%PDF-1.7 made up');
  await addProof(app, token, 'identity', [{ name: 'passport.pdf', size: pdf.length, bytes: async () => pdf }]);
  const named = (await loadDraft(app, token))?.draft.cases.access;
  if (!named) throw new Error('no draft');
  const taken = newCase({ projection: projection(named.reference) });
  await app.store.openCase(taken);

  const sent = await submitRequest(app, token);
  if (!sent.ok) throw new Error(sent.code);
  const [first] = sent.cases;
  if (!first) throw new Error('no case');
  expect(first.reference).not.toBe(named.reference);
  const opened = await loadCase(app, first.caseId);
  expect(opened?.state.record.received.reference).toBe(first.reference);
  const [proof] = opened?.state.record.proof ?? [];
  if (!proof) throw new Error('no proof');
  expect(new Uint8Array(await app.files.get(first.caseId, proof.file))).toEqual(pdf);
  expect(await submitRequest(app, token)).toEqual(sent);
  expect(await app.store.loadCase(taken.caseId)).toMatchObject({ ok: true });
});
