import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { expect } from 'vitest';
import { z } from 'zod';
import { type DemoStaffKey, demoPassword, demoStaff } from '../../app/demo/staff.ts';
import { openWindow } from './browser.ts';
import { Walk } from './walk.ts';

const letter = z.object({ to: z.string(), subject: z.string(), text: z.string(), html: z.string(), at: z.number() });
export type KeptLetter = z.output<typeof letter>;

/** What lies in the mailbox for somebody, oldest first. */
export function mailOf(dataDir: string, to: string): KeptLetter[] {
  const folder = join(dataDir, 'mailbox');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => letter.parse(JSON.parse(readFileSync(join(folder, name), 'utf8'))))
    .filter((one) => one.to === to)
    .sort((a, b) => a.at - b.at);
}

/** Waits for a message whose subject or text holds these words. The newest one counts. */
export async function mailWith(dataDir: string, to: string, words: string, than = 0): Promise<KeptLetter> {
  const found = () =>
    mailOf(dataDir, to)
      .filter(({ at }) => at >= than)
      .findLast(({ subject, text }) => subject.includes(words) || text.includes(words));
  await expect.poll(found).toBeDefined();
  const mail = found();
  if (mail === undefined) throw new Error('gone');
  return mail;
}

/** The address a message of ours leads to. */
export const addressIn = ({ text }: KeptLetter): string => /http:\/\/localhost:\d+\/\S*/.exec(text)?.[0] ?? '';

/** A member of the made-up team at their desk, signed in with both factors. */
export async function atDesk(
  browser: Browser,
  origin: string,
  who: DemoStaffKey,
  javaScript: boolean,
  home = '/desk',
): Promise<Walk> {
  const walk = new Walk(await openWindow(browser, origin, { javaScript }), javaScript);
  await walk.goTo(home);
  await walk.answer({ email: demoStaff[who].email, password: demoPassword });
  await walk.press('Continue');
  const shown = walk.page.locator('.govuk-inset-text strong');
  await walk.answer({ code: (await shown.textContent()) ?? '' });
  await walk.press('Sign in');
  expect(new URL(walk.page.url()).pathname).toBe(home);
  return walk;
}
