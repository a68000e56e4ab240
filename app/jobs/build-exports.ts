import type { EventOf } from '../../machines/events.ts';
import type { App } from '../app.ts';
import type { LoadedCase } from '../services/load-case.ts';
import { readTable, toCsv, toJson } from '../services/rights/csv-table.ts';

type Exports = EventOf<'answer.built'>['exports'];

/**
 * What is handed over to be used elsewhere (UK GDPR Art 20(1)): of each set of data that was granted, a CSV and a JSON of
 * the same rows, sealed. What is approved is what is released, byte for byte.
 * @throws when a table that was read when it was uploaded cannot be read any more
 */
export async function buildExports(app: App, { caseId, state }: LoadedCase): Promise<Exports> {
  const outcome = state.request.context.decision?.outcome;
  if (outcome !== 'granted' && outcome !== 'partly-granted') return [];
  const exports: Exports = [];
  for (const { id, item, decision } of state.work.items) {
    if (item.right !== 'portability' || decision?.right !== 'portability' || decision.file === null) continue;
    const { dataSet } = item;
    const read = await readTable(await app.files.get(caseId, decision.file));
    if (!read.ok) throw new Error('a sealed table cannot be read');
    const { reference, receivedOn } = state.record.received;
    const csv = await app.files.put(caseId, toCsv(read.table), app.clock.now());
    const json = await app.files.put(
      caseId,
      toJson(read.table, { request: reference, receivedOn, dataSet, from: app.profile.name }),
      app.clock.now(),
    );
    exports.push({ itemId: id, dataSet, csv: csv.fileId, json: json.fileId });
  }
  return exports;
}
