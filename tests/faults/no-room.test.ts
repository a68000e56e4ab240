import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createApp } from '../../app/app.ts';
import { demoPassword, demoStaff } from '../../app/demo/staff.ts';
import { loadCase } from '../../app/services/load-case.ts';
import { readSettings } from '../../app/settings.ts';
import { caseId } from '../../machines/ids.ts';
import { drawPdf } from '../documents/make-pdf.ts';
import { type House, openHouse } from '../e2e/house.ts';
import { hidden, signIn, Visitor } from '../e2e/visitor.ts';
import { type RunningServer, startServer } from '../http/server.ts';
import { someoneAsks } from '../track/world.ts';

let house: House<{ caseId: string }>;
let server: RunningServer;
let officer: Visitor;
const flags = mkdtempSync(join(tmpdir(), 'rd-room-'));
const flag = join(flags, 'narrow');

beforeAll(async () => {
  house = await openHouse(async (app) => ({ caseId: (await someoneAsks(app)).caseId }));
  await house.server.stop();
  const preload = pathToFileURL(join(import.meta.dirname, 'narrow-disk.js')).href;
  server = await startServer({ home: house.home, env: { NARROW_WHILE: flag, NODE_OPTIONS: `--import ${preload}` } });
  officer = new Visitor(server.origin);
  await signIn(officer, demoStaff.priya.email, demoPassword);
});
afterAll(async () => {
  await server?.stop();
  await house?.close();
  rmSync(flags, { recursive: true, force: true });
});

/** Makes room or takes it away, and waits until the server has seen it. */
async function room(is: 'narrow' | 'wide'): Promise<void> {
  const seen = server.log.length;
  if (is === 'narrow') writeFileSync(flag, '');
  else rmSync(flag, { force: true });
  await expect.poll(() => server.log.slice(seen).some((line) => line.includes(`"${is}"`))).toBe(true);
}

/** What is kept, read beside the server. */
async function kept() {
  const app = await createApp(
    readSettings({ RIGHTSDESK_MODE: 'demo', DATA_DIR: server.dataDir, KEY_FILE: join(house.home, 'master.key') }),
  );
  const id = caseId.parse(house.seeded.caseId);
  const loaded = await loadCase(app, id);
  const faults = (await app.store.verify(() => null)).faults;
  const notes = loaded?.history.filter(({ event }) => event.type === 'note.added').length;
  const documents = loaded?.state.file.documents.map(({ name }) => name);
  await app.close();
  return { notes, documents, faults };
}

const refusedFor = 'no room to keep this';

it('an act that does not fit is refused with what to do, keeps nothing by halves, and is taken once there is room', async () => {
  const path = `/desk/cases/${house.seeded.caseId}/timeline`;
  const page = await officer.get(path);
  // More than the free part of any page: it needs a page of its own.
  const form = {
    commandId: hidden(page.text, 'commandId'),
    version: hidden(page.text, 'version'),
    body: 'The archive called back. '.repeat(150),
  };
  await room('narrow');
  const sent = await officer.post(path, form);
  expect(sent.status, sent.text).toBe(507);
  expect(sent.text).toContain(refusedFor);
  expect(sent.text).toContain('disk is full');
  expect(sent.text).not.toMatch(/SQLITE|at .*\.(js|ts):\d+/);
  expect((await officer.get(path)).status).toBe(200);
  expect(await kept()).toEqual({ notes: 0, documents: [], faults: [] });

  await room('wide');
  expect((await officer.post(path, form)).status).toBe(303);
  expect((await officer.post(path, form)).status).toBe(303);
  expect(await kept()).toEqual({ notes: 1, documents: [], faults: [] });
});

it('so is an upload', async () => {
  const path = `/desk/cases/${house.seeded.caseId}/documents`;
  const page = await officer.get(path);
  const pdf = await drawPdf((doc) => void doc.text('One page'));
  // A name for every file: their events together need more than what is left of the page before.
  const form = (): FormData => {
    const fields = new FormData();
    fields.set('commandId', hidden(page.text, 'commandId'));
    fields.set('version', hidden(page.text, 'version'));
    for (let i = 0; i < 20; i += 1)
      fields.append(
        'files',
        new File([Buffer.from(pdf), `% ${i}`], `${i} ${'letter '.repeat(12)}.pdf`, { type: 'application/pdf' }),
      );
    return fields;
  };
  await room('narrow');
  const sent = await officer.post(path, form());
  expect(sent.status, sent.text).toBe(507);
  expect(sent.text).toContain(refusedFor);
  expect(await kept()).toMatchObject({ documents: [], faults: [] });
  await room('wide');
  expect((await officer.post(path, form())).status).toBe(303);
  expect((await kept()).documents).toHaveLength(20);
});
