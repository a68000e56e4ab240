import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { storageFault } from '../../db/faults.ts';
import { openStore } from '../../db/store.ts';
import { at, newCase } from '../db/made-up.ts';

/*
 * A process that may write only so much into one file (`ulimit -f`): the system itself cuts a large upload off in the
 * middle. Says on stdout what came of it. Argument: data folder.
 */
const [dataDir = ''] = process.argv.slice(2);
const store = await openStore({ dataDir, masterKey: Buffer.alloc(32, 7) });
const one = newCase();
await store.openCase(one);
const refused = await store.files.put(one.caseId, Buffer.alloc(12_000_000, 1), at).then(
  () => 'kept',
  (error: unknown) => storageFault(error),
);
const onDisk = readdirSync(join(dataDir, 'files'), { recursive: true, withFileTypes: true }).filter((e) => e.isFile());
const small = await store.files.put(one.caseId, Buffer.from('small'), at);
const read = (await store.files.get(one.caseId, small.fileId)).toString();
await store.close();
process.stdout.write(JSON.stringify({ refused, onDisk: onDisk.length, read }));
