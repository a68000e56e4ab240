import { createInterface } from 'node:readline';
import { openStore } from '../../db/store.ts';
import { caseId } from '../../machines/ids.ts';
import { at, newCase, note } from '../db/made-up.ts';

/*
 * A process made to be killed: opens cases, appends, puts files, and says each thing on stdout only once it is acknowledged.
 * Arguments: data folder, name, number of the round.
 */
const [dataDir = '', name = '', round = ''] = process.argv.slice(2);
const store = await openStore({ dataDir, masterKey: Buffer.alloc(32, 7) });
const say = (what: string): void => void process.stdout.write(`${what}\n`);

// Both writers append to a shared case as well, so that they get in each other's way.
const shared = caseId.parse('shared');
const content = Buffer.alloc(150_000, name);
createInterface({ input: process.stdin }).once('line', async () => {
  for (let i = 0; ; i += 1) {
    const of = `${name}-${round}-${i}`;
    const one = newCase({ caseId: caseId.parse(`case-${of}`), commandId: of });
    await store.openCase(one);
    say(`case ${of}`);
    for (let version = 1; version < 4; version += 1) {
      const commandId = `${of}-${version}`;
      const outbox = [{ kind: 'mail', dedupe: commandId, caseId: one.caseId, body: {} }];
      const appended = await store.append(note(one.caseId, version, { projection: one.projection, commandId, outbox }));
      if (appended.ok) say(`event ${of} ${commandId}`);
    }
    const now = await store.loadCase(shared);
    const appended = await store.append(note(shared, now.version, { commandId: of, at: at + i }));
    if (appended.ok) say(`shared ${of}`);
    const { fileId } = await store.files.put(one.caseId, content, at);
    say(`file ${of} ${fileId}`);
  }
});
say('ready');
