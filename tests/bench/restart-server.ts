import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createApp, systemClock } from '../../app/app.ts';
import { createDocumentEngine } from '../../app/documents/engine.ts';
import type { DocumentEngine, Shelf } from '../../app/documents/types.ts';
import { readSettings } from '../../app/settings.ts';
import { caseId } from '../../machines/ids.ts';
import { does, openCase, review, stateOf, uploadAll } from './one-case.ts';
import type { Told } from './restart.ts';

/*
 * The server of the bench `restart`: node restart-server.ts FOLDER STEP [VOLUME …]. It does what the step says, tells its parent twice a
 * second how far the case is, and ends for nothing but a signal. What it was told stands in its folder alone, as with any server.
 */
const [folder = '', step = '', ...volumes] = process.argv.slice(2);
let made = 0;

/** Counts the batches of pages that had to be made. */
const counted = (shelf: Shelf): Shelf => ({
  ...shelf,
  put: async (name, bytes) => {
    made++;
    return shelf.put(name, bytes);
  },
});

let rebuilt = 0;
const engine = createDocumentEngine();
const documents: DocumentEngine = {
  ...engine,
  bundle: (job) =>
    engine.bundle({
      ...job,
      ...(job.shelf && { shelf: counted(job.shelf) }),
      onProgress: (done, total) => {
        rebuilt = done;
        job.onProgress?.(done, total);
      },
    }),
};
const settings = { RIGHTSDESK_MODE: 'demo', DATA_DIR: join(folder, 'data'), KEY_FILE: join(folder, 'key') };
const app = await createApp(readSettings(settings), systemClock, documents, () => undefined);
app.startJobs();
const idFile = join(folder, 'case');
if (step === 'upload' && !existsSync(idFile)) writeFileSync(idFile, await openCase(app));
const id = caseId.parse(readFileSync(idFile, 'utf8'));

let uploaded = step !== 'upload';
const tell = async () => {
  const { file, record } = await stateOf(app, id);
  const told: Told = {
    uploaded,
    searchable: file.documents.reduce((sum, { pages }) => sum + pages.filter((page) => page.searchable).length, 0),
    allRead: uploaded && file.documents.every(({ status }) => status === 'read'),
    rebuilt,
    made,
    built: record.answer === null ? null : { pages: record.answer.pages, doubts: record.answer.doubts },
  };
  process.send?.(told);
};
const timer = setInterval(() => void tell().catch(() => undefined), 500);
process.on('disconnect', () => {
  clearInterval(timer);
  process.exit(1);
});

if (step === 'upload') {
  // Whoever uploads goes on with the files that are not there, as after any lost connection.
  const there = (await stateOf(app, id)).file.documents.length;
  await uploadAll(app, id, volumes, there);
  uploaded = true;
}
if (step === 'build') {
  await review(app, id);
  await does(app, id, { type: 'approval.requested' });
}
app.jobs.poke();
