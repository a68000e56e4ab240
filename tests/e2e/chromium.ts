import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LaunchOptions } from 'playwright-core';
import { z } from 'zod';

const packageFile = z.object({ version: z.string() });

const usual = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/**
 * How to launch a Chromium: the system's where there is one, otherwise the one that came from npm.
 * `CHROME_PATH` names another one, `RIGHTSDESK_TEST_CHROMIUM=bundled` asks for the one from npm.
 */
export function chromiumLaunch(): LaunchOptions {
  if (process.env.RIGHTSDESK_TEST_CHROMIUM !== 'bundled') {
    const system = [process.env.CHROME_PATH ?? '', ...usual].find((path) => path !== '' && existsSync(path));
    if (system !== undefined) return { executablePath: system };
  }
  const folder = unpacked();
  return {
    executablePath: join(folder, 'chromium'),
    env: { LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'), FONTCONFIG_PATH: join(folder, 'fonts') },
  };
}

/**
 * The browser from npm, unpacked once for every version of it, with the libraries a bare machine lacks (the package adds
 * those only where it believes it runs in a cloud function). Two test files may do this at once: the folder appears whole.
 */
function unpacked(): string {
  // Read as a file: the package lets nobody import its package.json.
  const { version } = packageFile.parse(
    JSON.parse(readFileSync('node_modules/@sparticuz/chromium/package.json', 'utf8')),
  );
  const folder = join(tmpdir(), `rightsdesk-chromium-${version}`);
  if (existsSync(folder)) return folder;
  const half = mkdtempSync(`${folder}-`);
  const unpack = "import chromium from '@sparticuz/chromium'; await chromium.executablePath();";
  const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', unpack], {
    env: { TMPDIR: half, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' },
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`Chromium could not be unpacked\n${stderr}`);
  // Its own list of font folders knows cloud functions only; without any font nothing is drawn.
  const fonts = [join(folder, 'fonts', 'fonts'), '/usr/share/fonts'].map((path) => `<dir>${path}</dir>`).join('');
  const cache = `<cachedir>${join(folder, 'font-cache')}</cachedir>`;
  writeFileSync(join(half, 'fonts', 'fonts.conf'), `<?xml version="1.0"?><fontconfig>${fonts}${cache}</fontconfig>`);
  try {
    renameSync(half, folder);
  } catch {
    // Someone else was quicker.
    rmSync(half, { recursive: true, force: true });
  }
  return folder;
}
