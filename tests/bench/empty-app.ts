import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { createInterface } from 'node:readline';

/** Below the project, so that it finds the very same packages; build/ is not part of the repository. */
const folder = resolve('build', 'bench-empty');

const files: Readonly<Record<string, string>> = {
  'package.json': '{ "name": "empty", "private": true, "type": "module", "dependencies": { "isbot": "*" } }',
  'vite.config.js': `
import { reactRouter } from '@react-router/dev/vite';
export default { plugins: [reactRouter()], logLevel: 'error' };`,
  'react-router.config.js': `
export default {
  ssr: true,
  routeDiscovery: { mode: 'initial' },
  future: {
    v8_middleware: true, v8_passThroughRequests: true, v8_splitRouteModules: true,
    v8_trailingSlashAwareDataRequests: true, v8_viteEnvironmentApi: true,
  },
};`,
  'app/routes.js': `
import { index } from '@react-router/dev/routes';
export default [index('empty.jsx')];`,
  'app/root.jsx': `
import { Links, Meta, Outlet } from 'react-router';
export default function Root() {
  return <html lang="en"><head><meta charSet="utf-8" /><Meta /><Links /></head><body><Outlet /></body></html>;
}`,
  'app/empty.jsx': `
export const loader = () => ({ title: 'Empty' });
export default function Empty({ loaderData }) {
  return <main><title>{loaderData.title}</title><h1>{loaderData.title}</h1></main>;
}`,
  'app/entry.server.jsx': `
import { PassThrough } from 'node:stream';
import { createReadableStreamFromReadable } from '@react-router/node';
import { renderToPipeableStream } from 'react-dom/server';
import { ServerRouter } from 'react-router';
export default function handleRequest(request, status, headers, entry) {
  headers.set('Content-Type', 'text/html; charset=utf-8');
  return new Promise((answer, fail) => {
    const { pipe } = renderToPipeableStream(<ServerRouter context={entry} url={request.url} />, {
      onAllReady() {
        const body = new PassThrough();
        answer(new Response(createReadableStreamFromReadable(body), { status, headers }));
        pipe(body);
      },
      onShellError: fail,
    });
  });
}`,
  'server.js': `
import { createRequestHandler } from '@react-router/express';
import express from 'express';
import * as build from './build/server/index.js';
const server = express();
server.disable('x-powered-by');
server.use(createRequestHandler({ build, mode: 'production' }));
const listening = server.listen(0, 'localhost', () => console.log(listening.address().port));`,
};

export interface EmptyApp {
  readonly origin: string;
  readonly process: ChildProcess;
  stop(): void;
}

/** Builds and starts an application of one empty page: same framework, same versions, its own Express adapter, nothing of ours. */
export async function startEmptyApp(): Promise<EmptyApp> {
  rmSync(folder, { recursive: true, force: true });
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const cli = resolve('node_modules', '@react-router', 'dev', 'bin.js');
  execFileSync(process.execPath, [cli, 'build', folder], { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
  const child = spawn(process.execPath, ['server.js'], {
    cwd: folder,
    env: { PATH: process.env.PATH ?? '', NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const port = await new Promise<string>((done, failed) => {
    createInterface(child.stdout).once('line', done);
    child.once('exit', (code) => failed(new Error(`the empty application ended with ${code}`)));
  });
  return {
    origin: `http://localhost:${port}`,
    process: child,
    stop: () => {
      child.removeAllListeners('exit');
      child.kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
