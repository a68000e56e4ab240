// Makes a fresh clone ready: installs what package-lock.json names and, with --build, builds the server. Does nothing
// where both are up to date. Plain JavaScript without dependencies, because nothing is installed yet when it runs.
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
// Progress goes to stderr: commands that answer in JSON keep stdout for the answer.
const run = (command, args) =>
  execFileSync(command, args, { stdio: ['ignore', 2, 2], shell: process.platform === 'win32' });

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  process.stderr.write(`Rightsdesk needs Node.js 20.19 or later; this is ${process.versions.node}.\n`);
  process.exit(1);
}

const changedAt = (path) => {
  try {
    return statSync(path).mtimeMs;
  } catch {
    return 0;
  }
};

/** What npm wrote down after its last install, compared with what the project asks for. */
function isInstalled() {
  try {
    const wanted = JSON.parse(readFileSync('package-lock.json', 'utf8')).packages;
    const there = JSON.parse(readFileSync('node_modules/.package-lock.json', 'utf8')).packages;
    return Object.entries(wanted).every(
      ([path, { version, optional }]) => path === '' || optional || there[path]?.version === version,
    );
  } catch {
    return false;
  }
}

const newestIn = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((newest, entry) => Math.max(newest, changedAt(join(entry.parentPath ?? entry.path, entry.name))), 0);

function isBuilt() {
  const builtAt = changedAt('build/server/index.js');
  const sources = ['app', 'db', 'emails', 'machines', 'public'].map(newestIn);
  const files = ['package-lock.json', 'vite.config.ts', 'react-router.config.ts'].map(changedAt);
  return builtAt > Math.max(...sources, ...files);
}

// Not `npm ci`: it refuses a lockfile that was written where packages of other platforms could not be seen.
if (!isInstalled()) {
  process.stderr.write('Installing what the project uses.\n');
  run(npm, ['install', '--no-save']);
}
if (process.argv.includes('--build') && !isBuilt()) {
  process.stderr.write('Building the server.\n');
  run(npm, ['run', '--silent', 'build', '--', '--logLevel', 'error']);
}
