import { z } from 'zod';
import type { FileId } from '../../../machines/ids.ts';
import { itemId } from '../../../machines/ids.ts';
import { type TransferWay, transferWays } from '../../../machines/porting/transfer.ts';
import { refuse } from '../../../machines/refusal.ts';
import type { DecisionOf } from '../../../machines/work/items.ts';
import { act } from '../act.ts';
import { checkMalware, staffMalwareProblem } from '../asking/check-malware.ts';
import { fileAct, wrongFile } from '../file/file-act.ts';
import { choice, maybe, needed } from '../form-fields.ts';
import { readCase } from '../read-case.ts';
import { formulasIn, readTable } from './csv-table.ts';

/**
 * Decides on one set of data (UK GDPR Art 20): handed over, with the table that was uploaded, or not, with the reason. The
 * table is read to its last cell before it is sealed, so that what is approved can be handed over.
 */
export const decideDataSet = fileAct({
  event: 'item.decided',
  input: z.object({
    of: itemId,
    outcome: choice(['exported', 'refused'], 'Choose what is decided'),
    limit: maybe(60),
    sendTo: z.enum(['person', 'organisation', 'not-feasible']).or(z.literal('')).default(''),
    organisation: maybe(300),
    way: z.enum(transferWays).or(z.literal('')).default(''),
    notFeasible: maybe(),
    reason: needed('Give the reasons'),
  }),
  field: 'table',
  perform: async (app, actor, command, { of, outcome, limit, reason, ...sending }, file) => {
    const read = await readCase(app, actor, command.caseId);
    if (!read.ok) return read;
    const transfer = outcome === 'refused' ? null : transferOf(sending);
    if (transfer && !transfer.ok) return transfer;
    const decide = (found: Pick<DecisionOf<'portability'>, 'file' | 'contents'>) =>
      act(app, actor, command, () => [
        {
          type: 'item.decided',
          itemId: of,
          decision: {
            right: 'portability',
            outcome,
            reason,
            limit: limit || null,
            transfer: transfer?.to ?? null,
            ...found,
          },
        },
      ]);
    if (outcome === 'refused' || read.commands.has(command.commandId)) return decide({ file: null, contents: null });

    if (file === null) return wrongFile('Choose the CSV file with this set of data');
    const bytes = await file.bytes();
    const table = await readTable(bytes);
    if (!table.ok) return wrongFile(table.message);
    const malware = staffMalwareProblem(file.name, await checkMalware(app, 'desk', bytes));
    if (malware !== null) return wrongFile(malware);
    const { columns, rows } = table.table;
    const put: { fileId: FileId } = await app.files.put(command.caseId, bytes, app.clock.now());
    const acted = await decide({
      file: put.fileId,
      contents: { rows: rows.length, columns: [...columns], formulas: formulasIn(table.table) },
    });
    if (!acted.ok || acted.isRepeat) await app.files.delete(command.caseId, put.fileId);
    return acted;
  },
});

interface Sending {
  readonly sendTo: 'person' | 'organisation' | 'not-feasible' | '';
  readonly organisation: string;
  readonly way: TransferWay | '';
  readonly notFeasible: string;
}

/** Where the form has it sent: null for the person alone. */
function transferOf({ sendTo, organisation, way, notFeasible }: Sending) {
  if (sendTo === '' || sendTo === 'person') return null;
  if (organisation === '') return refuse('no-organisation', 'Name the organisation it is to be sent to.', law);
  if (sendTo === 'not-feasible') return { ok: true, to: { organisation, way: null, reason: notFeasible } } as const;
  return way === ''
    ? refuse('no-way', 'Choose how it is sent. It never goes as an attachment to an e-mail.', law)
    : ({ ok: true, to: { organisation, way, reason: '' } } as const);
}

const law = 'UK GDPR Art 20(2)';
