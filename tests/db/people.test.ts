import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { maxTries } from '../../db/links.ts';
import { submissionId } from '../../machines/ids.ts';
import { engines, freshStores } from './engines.ts';
import { at } from './made-up.ts';

const { fresh } = freshStores();
const later = at + 1000;

describe.each(engines)('small rows on %s', async (engine) => {
  const { drafts, links, sessions, submissions, limits, files, secretFor } = await fresh(engine);

  it('keeps a draft, refuses to save over another page, and forgets it for good', async () => {
    const [id, token] = [randomUUID(), randomUUID()];
    await drafts.create({ id, token, data: { name: 'Ida Blom' }, now: at, expiresAt: later });
    const draft = await drafts.byToken(token, at);
    expect(draft).toMatchObject({ id, version: 1, data: { name: 'Ida Blom' } });
    const save = { id, version: 1, data: { name: 'Ida B' }, now: at, expiresAt: later };
    const saved = await Promise.all([drafts.save(save), drafts.save(save)]);
    expect(saved.sort()).toEqual([false, true]);
    expect(await drafts.byId(id, at)).toMatchObject({ version: 2, data: { name: 'Ida B' } });
    expect(await drafts.byToken(randomUUID(), at)).toBeNull();
    expect(await drafts.byToken(token, later)).toBeNull();
    const proof = await files.put(id, Buffer.from('a passport'), at);
    expect(await drafts.expired(later + 1)).toEqual([id]);
    await drafts.delete([id]);
    expect(await drafts.byToken(token, at)).toBeNull();
    await expect(files.get(id, proof.fileId)).rejects.toThrow('destroyed');
  });

  it('opens a link with its token and code, a few times, until it is used or over', async () => {
    const link = { id: randomUUID(), token: randomUUID(), purpose: 'follow', target: 's1', now: at, expiresAt: later };
    await links.create({ ...link, code: '123456', browser: 'browser-1' });
    expect(await links.look(link.token, at)).toMatchObject({
      id: link.id,
      target: 's1',
      hasCode: true,
      hasBrowser: true,
    });
    expect(await links.look(link.token, later)).toBeNull();
    expect(await links.isBrowser(link.token, 'browser-1', at)).toBe(true);
    expect(await links.isBrowser(link.token, 'browser-2', at)).toBe(false);
    expect(await links.isCode(link.token, '123456', at)).toBe(true);
    expect(await Promise.all([links.use(link.id, at), links.use(link.id, at)])).toContain(false);
    expect(await links.look(link.token, at)).toBeNull();
  });

  it('closes a link after five codes, also when they come at once, and even to the right one', async () => {
    const link = { id: randomUUID(), token: randomUUID(), purpose: 'follow', target: 's2', now: at, expiresAt: later };
    await links.create({ ...link, code: '123456' });
    const wrong = await Promise.all(
      Array.from({ length: maxTries + 3 }, (_, i) => links.isCode(link.token, `00000${i}`, at)),
    );
    expect(wrong).not.toContain(true);
    expect(await links.isCode(link.token, '123456', at)).toBe(false);
    expect(await links.look(link.token, at)).toBeNull();
  });

  it('ends the links to a target', async () => {
    const link = { id: randomUUID(), token: randomUUID(), purpose: 'follow', target: 's3', now: at, expiresAt: later };
    await links.create(link);
    await links.end('s3', at);
    expect(await links.look(link.token, at)).toBeNull();
    expect(await links.forget(later + 1)).toBe(3);
  });

  it('knows a session until it ends, runs out or is idle', async () => {
    const [id, of] = [randomUUID(), submissionId.parse('s1')];
    await sessions.create({ id, submissionId: of, now: at, expiresAt: at + 500 });
    expect(await sessions.seen(id, at + 100, 200)).toEqual({ submissionId: of, createdAt: at });
    expect(await sessions.seen(id, at + 250, 200)).toEqual({ submissionId: of, createdAt: at });
    expect(await sessions.seen(id, at + 450, 200)).toBeNull();
    const other = randomUUID();
    await sessions.create({ id: other, submissionId: of, now: at, expiresAt: at + 500 });
    expect(await sessions.seen(other, at + 500, 5000)).toBeNull();
    await sessions.endAll(of, at + 1);
    expect(await sessions.seen(other, at + 2, 5000)).toBeNull();
    expect(await sessions.forget(at + 501)).toBe(2);
  });

  it('keeps the second factor of a submission and counts wrong tries', async () => {
    const id = submissionId.parse(randomUUID());
    await submissions.create({ id, passphraseHash: 'slow', browser: 'b', now: at });
    await submissions.create({ id, passphraseHash: 'other', now: at });
    expect(await submissions.get(id)).toMatchObject({ passphraseHash: 'slow', hasBrowser: true, tries: 0 });
    expect(await submissions.isBrowser(id, 'b')).toBe(true);
    expect(await submissions.isBrowser(id, 'c')).toBe(false);
    expect([await submissions.wrong(id), await submissions.wrong(id)]).toEqual([1, 2]);
    await submissions.lock(id, later);
    expect(await submissions.get(id)).toMatchObject({ tries: 2, lockedUntil: later });
    await submissions.right(id);
    await submissions.setPassphrase(id, null);
    expect(await submissions.get(id)).toMatchObject({ passphraseHash: null, tries: 0, lockedUntil: 0 });
    await submissions.delete(id);
    expect(await submissions.get(id)).toBeNull();
  });

  it('counts uses of a key in its window, all of them, also at once', async () => {
    const counts = await Promise.all(Array.from({ length: 9 }, () => limits.hit('203.0.113.7', 100, at)));
    expect(counts.map(({ count }) => count).sort()).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(await limits.hit('203.0.113.8', 100, at)).toEqual({ count: 1, resetAt: at + 100 });
    expect(await limits.hit('203.0.113.7', 100, at + 100)).toEqual({ count: 1, resetAt: at + 200 });
    await limits.clear('203.0.113.7');
    expect(await limits.hit('203.0.113.7', 100, at + 150)).toEqual({ count: 1, resetAt: at + 250 });
    expect(await limits.forget(at + 300)).toBe(2);
  });

  it('makes a secret for each use', () => {
    expect(Buffer.from(secretFor('a'), 'base64')).toHaveLength(32);
    expect(secretFor('a')).not.toBe(secretFor('b'));
  });
});
