import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import { addressIn, mailWith } from './people.ts';
import { visible, type Walk } from './walk.ts';

/** Opens requests as their requester does: the link from the mail, and the words they chose. */
export async function comesBack(
  walk: Walk,
  server: { readonly dataDir: string; now(): number },
  { email, reference, passphrase }: { readonly email: string; readonly reference: string; readonly passphrase: string },
): Promise<void> {
  const since = server.now();
  await walk.goTo('/track');
  await walk.answer({ reference, email });
  await walk.press('Send me a link');
  await walk.goTo(addressIn(await mailWith(server.dataDir, email, 'Your link', since)));
  await walk.answer({ passphrase });
  await walk.press('Continue');
  expect(new URL(walk.page.url()).pathname).toBe('/track/cases');
}

/** The page of one of their requests, in words. */
export async function pageOf(walk: Walk, reference: string): Promise<string> {
  await walk.goTo(`/track/cases/${reference}`);
  return visible(walk.page.locator('main'));
}

/** The page of its answer, in words. */
export async function answerOf(walk: Walk, reference: string): Promise<string> {
  await walk.goTo(`/track/cases/${reference}/answer`);
  return visible(walk.page.locator('main'));
}

/** Downloads a part of the answer from the page that offers it. */
export async function takes(walk: Walk, part: string): Promise<Buffer> {
  const download = walk.page.waitForEvent('download');
  await walk.page.locator(`a[href$="/download/${part}"]`).first().click();
  return readFileSync(await (await download).path());
}
