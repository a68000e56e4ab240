import type { App } from '../../app.ts';

/** Checks on one page. */
const shown = 14;

/** What the last checks of the record gave, and the anchor they are held against. */
export async function recordStanding({ store }: App) {
  const checks = await store.chainChecks.last(shown);
  const { last: anchor, problems } = await store.lastAnchor();
  return { checks, anchor, problems };
}

/** Whether the last check found that something was changed. */
export const isRecordBroken = async ({ store }: App): Promise<boolean> =>
  (await store.chainChecks.last(1)).some(({ ok }) => !ok);
