import { randomUUID } from 'node:crypto';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { actPages } from '../../app/routes/desk/acts/index.ts';
import type { CaseHead } from '../../app/routes/desk/case/case-head.ts';
import { RecallBanner } from '../../app/routes/desk/case/recall-banner.tsx';
import { recallWindow } from '../../app/services/answer/recall-window.ts';
import { downloadAnswer } from '../../app/services/following/download-answer.ts';
import { requesterCase } from '../../app/services/following/requester-cases.ts';
import { people } from '../machines/made-up.ts';
import { approveAnswer, release } from '../track/signed-in.ts';
import { type Asked, clock, happensTo, later, minute, openWorld, someoneAsks, stateOf } from '../track/world.ts';

const app = await openWorld();

async function answered(how?: 'post'): Promise<Asked> {
  const asked = await someoneAsks(app);
  await approveAnswer(app, asked);
  await release(app, asked, how);
  return asked;
}
const windowOf = async ({ caseId }: Asked) => recallWindow(await stateOf(app, caseId), clock.now());

it('for half an hour after a release its case offers to take it back, and no longer', async () => {
  const asked = await answered();
  const releasedAt = clock.now();
  expect(await windowOf(asked)).toEqual({
    to: 'Robin Sample',
    how: 'portal',
    releasedAt,
    until: releasedAt + 30 * minute,
    isDownloaded: false,
    stages: 0,
  });
  later(30 * minute - 1);
  expect(await windowOf(asked)).not.toBeNull();
  later(1);
  expect(await windowOf(asked)).toBeNull();
});

it('it says whether somebody has the answer already', async () => {
  const asked = await answered();
  const own = await requesterCase(app, asked.submissionId, asked.reference);
  if (!own.ok) throw new Error(own.sentence);
  await downloadAnswer(app, own, 'letter', false);
  expect(await windowOf(asked)).toMatchObject({ isDownloaded: true });
});

it('one click takes it back, whatever happened to the case meanwhile, and the banner is gone', async () => {
  const asked = await answered();
  const { caseId } = asked;
  const seen = (await stateOf(app, caseId)).version;
  await happensTo(app, caseId, people.officer, 'note.added');
  const html = banner({ version: seen });
  const hidden = [...html.matchAll(/name="(\w+)" value="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]);
  const request = new Request('http://localhost/', { method: 'POST', body: new URLSearchParams(hidden) });
  expect(await actPages['recall-answer'].run(app, people.officer, caseId, request)).toEqual({ done: true });
  expect((await stateOf(app, caseId)).state.record.release).toBeNull();
  expect(await windowOf(asked)).toBeNull();
  const own = await requesterCase(app, asked.submissionId, asked.reference);
  expect(own.ok && (await downloadAnswer(app, own, 'letter', false))).toMatchObject({ ok: false });
});

it('what went on paper cannot be called back, and it says so', () => {
  expect(banner({ how: 'post' })).toContain('Paper is not stopped by this: tell the DPO as well.');
  expect(banner({})).not.toContain('tell the DPO');
  expect(banner({ isDownloaded: true })).toContain('It has been downloaded already: tell the DPO as well.');
});

it('who takes a stage back reads which stages go', () => {
  expect(banner({ stages: 1 })).toContain('Stage 1 of the answer went to Robin Sample, online, at 14:05.');
  expect(banner({ stages: 1 })).not.toContain('together');
  expect(banner({ stages: 2 })).toContain('Stages 1 to 2 are taken back together.');
  expect(banner({})).toContain('>The answer went to');
});

function banner({ version = 1, ...of }: Partial<NonNullable<CaseHead['recall']>> & { version?: number }): string {
  const head: CaseHead = {
    ...{ id: 'case-1', version, reference: 'RD-1', rightName: 'Access', requester: 'Robin Sample', subject: null },
    ...{ phase: 'Answered', clock: { level: 'over', words: 'Answered' }, dueOn: null, officer: null, reviewer: null },
    ...{ safety: null, hasUnread: false, documents: 0 },
    recall: {
      ...{ to: 'Robin Sample', how: 'portal', isDownloaded: false, stages: 0, at: '14:05', until: '14:35' },
      commandId: randomUUID(),
      ...of,
    },
  };
  return renderToStaticMarkup(<RecallBanner head={head} />);
}
