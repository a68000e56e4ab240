import { expect, it } from 'vitest';
import { letterTitle } from '../../app/letters/letter-content.ts';
import { mailRecipient } from '../../app/services/contact/mail-recipient.ts';
import { noticeLetter } from '../../app/services/contact/notice-letter.ts';
import { chooseOwnLanguage } from '../../app/services/following/choose-own-language.ts';
import { requesterCase } from '../../app/services/following/requester-cases.ts';
import { yourWay } from '../../app/services/following/requester-way.ts';
import { newId } from '../../app/services/new-id.ts';
import { someDay } from '../machines/made-up.ts';
import { approveAnswer, release } from './signed-in.ts';
import { type Asked, openWorld, someoneAsks, stateOf } from './world.ts';

const app = await openWorld();
const ownOf = async ({ submissionId, reference }: Asked) => {
  const found = await requesterCase(app, submissionId, reference);
  if (!found.ok) throw new Error(found.sentence);
  return found;
};
const choose = async (asked: Asked, language: 'en' | 'cy', body = app) =>
  chooseOwnLanguage(body, await ownOf(asked), { commandId: newId(), language });

it('letters and e-mails come in the language a requester chose later', async () => {
  const asked = await someoneAsks(app);
  expect(yourWay(app.profile, await ownOf(asked))).toMatchObject({ language: 'en', otherLanguages: ['cy'] });
  expect(await choose(asked, 'cy')).toMatchObject({ ok: true });
  expect(yourWay(app.profile, await ownOf(asked))).toMatchObject({ language: 'cy', otherLanguages: ['en'] });
  const { state } = await stateOf(app, asked.caseId);
  const letter = noticeLetter(app.profile, state, someDay, 'acknowledgement');
  expect(letter && letterTitle(letter)).toBe('Mae eich cais gennym ni');
  const item = { id: 'row', kind: 'send-mail', dedupe: 'any', attempts: 1, caseId: asked.caseId };
  expect(await mailRecipient(app, { ...item, body: { template: 'progress', to: 'requester' } })).toMatchObject({
    send: true,
    language: 'cy',
  });
});

it('a language the body does not write in is not on offer, and the one they have is not chosen twice', async () => {
  const asked = await someoneAsks(app);
  const english = { ...app, profile: { ...app.profile, languages: ['en' as const] } };
  expect(await choose(asked, 'cy', english)).toMatchObject({ ok: false, code: 'not-offered' });
  expect(yourWay(english.profile, await ownOf(asked)).otherLanguages).toEqual([]);
  expect(await choose(asked, 'en')).toMatchObject({ ok: false, code: 'same-language' });
});

it('what was sent before stays as it is', async () => {
  const asked = await someoneAsks(app);
  await approveAnswer(app, asked);
  await release(app, asked);
  const before = (await stateOf(app, asked.caseId)).state.record.answer;
  expect(await choose(asked, 'cy')).toMatchObject({ ok: true });
  expect((await stateOf(app, asked.caseId)).state.record.answer).toEqual(before);
});
