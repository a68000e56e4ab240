import { createServer } from 'node:http';
import { resolve } from 'node:path';
import * as build from 'virtual:react-router/server-build';
import { createRequestHandler } from 'react-router';
import { createApp } from './app.ts';
import { bySection } from './http/by-section.ts';
import { createPipeline } from './http/pipeline.ts';
import { firstAdministratorLink } from './services/staff/first-administrator.ts';
import { readSettings, SettingsError } from './settings.ts';

/** How long requests under way may take after the server was asked to stop. */
const graceMs = 10_000;

async function start(): Promise<void> {
  const settings = readSettings(process.env);
  const app = await createApp(settings);
  // Left to itself, Node ends too, but prints the error's message, which may quote what a person wrote.
  process.on('uncaughtException', (error: unknown) => {
    app.log.error('crashed', error);
    process.exit(1);
  });
  // Only in development, and typed as possibly undefined where the handler wants it given or absent.
  const { unstable_getCriticalCss: _, basename = '/', allowedActionOrigins = [], ...rest } = build;
  // 'production' in either mode: it only decides whether the framework shows stack traces.
  const { assets } = rest;
  const handle = bySection(rest.routes, (routes) => {
    const shown = Object.fromEntries(Object.keys(routes).map((id) => [id, assets.routes[id]]));
    const some = { ...rest, basename, allowedActionOrigins, routes, assets: { ...assets, routes: shown } };
    return createRequestHandler(some, 'production');
  });
  const server = createServer(createPipeline(app, resolve('build/client'), handle));

  const stop = async (signal: string) => {
    app.log.info('stopping', { signal });
    const cut = setTimeout(() => server.closeAllConnections(), graceMs);
    await new Promise((done) => server.close(done));
    clearTimeout(cut);
    await app.close();
    app.log.info('stopped');
    process.exit(0);
  };
  let stopping = false;
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => {
      if (stopping) return;
      stopping = true;
      stop(signal).catch((error: unknown) => {
        app.log.error('stopping failed', error);
        process.exit(1);
      });
    });
  }

  await new Promise<void>((done, failed) => {
    server.once('error', failed);
    server.listen(settings.port, settings.host, done);
  });
  app.startJobs();
  void app.documents.warm();
  const firstLink = await firstAdministratorLink(app);
  if (firstLink !== null) {
    process.stderr.write(
      `\nThere is no administrator yet. Open this link once, within a day:\n${settings.origin}${firstLink}\n\n`,
    );
  }
  app.log.info('listening', { origin: settings.origin, mode: settings.mode });
}

start().catch((error: unknown) => {
  const reason = error instanceof SettingsError ? error.message : error instanceof Error ? error.stack : String(error);
  process.stderr.write(`Rightsdesk did not start.\n${reason}\n`);
  process.exit(1);
});
