import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { caseId } from '../../machines/ids.ts';
import { engines, freshStores } from '../db/engines.ts';
import { newCase } from '../db/made-up.ts';

const { fresh } = freshStores();

describe.each(engines)('the same sending at the same moment on %s', async (engine) => {
  const store = await fresh(engine);

  it('leaves the cases that one of them opened readable', async () => {
    const commandId = randomUUID();
    const cases = [newCase({ commandId }), newCase({ commandId })];
    const answers = await Promise.all(Array.from({ length: 4 }, () => store.openCases(cases)));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    for (const { caseId: id } of cases) expect(await store.loadCase(id)).toMatchObject({ ok: true, version: 1 });
  });

  it('destroys nothing of a case in use when its id is sent with another command', async () => {
    const opened = newCase({ caseId: caseId.parse(randomUUID()) });
    await store.openCases([opened]);
    await store.openCases([{ ...opened, commandId: randomUUID() }]);
    expect(await store.loadCase(opened.caseId)).toMatchObject({ ok: true, version: 1 });
  });
});
