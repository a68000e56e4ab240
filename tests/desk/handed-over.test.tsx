import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { loader } from '../../app/routes/desk/case/answer.tsx';
import { HandedOver } from '../../app/routes/desk/case/handed-over.tsx';
import { downloadAnswer } from '../../app/services/following/download-answer.ts';
import { requesterCase } from '../../app/services/following/requester-cases.ts';
import { people } from '../machines/made-up.ts';
import { approveAnswer, release } from '../track/signed-in.ts';
import { happensTo, openWorld, someoneAsks } from '../track/world.ts';
import { call, staff } from '../workbench/world.ts';

it('the page of an answer that was taken back knows why, and that somebody has it', async () => {
  const app = await openWorld();
  const asked = await someoneAsks(app);
  await approveAnswer(app, asked);
  await release(app, asked);
  const own = await requesterCase(app, asked.submissionId, asked.reference);
  if (!own.ok) throw new Error(own.sentence);
  expect(await downloadAnswer(app, own, 'letter', false)).toMatchObject({ ok: true });
  await happensTo(app, asked.caseId, people.officer, 'answer.recalled', { reason: 'A page of somebody else' });
  const dpo = staff('dpo-1', 'dpo');
  await happensTo(app, asked.caseId, people.officer, 'case.assigned', { role: 'officer', to: dpo.id });
  expect(await call({ app }, dpo, loader, { caseId: asked.caseId })).toMatchObject({
    status: 200,
    body: {
      release: null,
      recalls: [{ on: expect.any(String), reason: 'A page of somebody else' }],
      downloads: [{ when: expect.any(String) }],
    },
  });
});

it('says that an answer was taken back, and still when it was downloaded', () => {
  const recalls = [{ on: '2 March 2026', reason: 'A page of somebody else' }];
  const downloads = [{ seq: 1, when: '2 March 2026 at 10:15' }];
  const html = renderToStaticMarkup(
    <HandedOver release={null} deliveries={[]} undelivered={[]} isLast={false} {...{ recalls, downloads }} />,
  );
  expect(html.replaceAll(/<!-- -->/g, '')).toContain('Taken back on 2 March 2026: A page of somebody else');
  expect(html).toContain('2 March 2026 at 10:15');
});

it('says of each stage that was posted whether its delivery is on record, and of no download where nothing went online', () => {
  const html = renderToStaticMarkup(
    <HandedOver
      release={{ on: '9 March 2026', recipient: 'Robin Sample', delivery: 'post' }}
      isLast
      deliveries={[{ stage: 1, on: '3 March 2026', note: 'AB 123' }]}
      undelivered={[2, null]}
      recalls={[]}
      downloads={null}
    />,
  ).replaceAll(/<!-- -->/g, '');
  for (const words of [
    'Released on 9 March 2026 to Robin Sample, by post.',
    'Delivery of stage 1 on 3 March 2026: AB 123',
    'The delivery of stage 2 is not on record yet.',
    'The delivery of the last stage is not on record yet.',
  ])
    expect(html).toContain(words);
  expect(html).not.toContain('download');
});
