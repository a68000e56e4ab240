import { randomUUID } from 'node:crypto';
import type { Append, OpenCase, Projection } from '../../db/types.ts';
import { civilDate } from '../../machines/dates.ts';
import { type CaseId, caseId, submissionId } from '../../machines/ids.ts';

export const at = Date.UTC(2026, 2, 2, 9);

/** A projection of a made-up case. */
export const projection = (reference: string, over: Partial<Projection> = {}): Projection => ({
  reference,
  right: 'access',
  nation: 'england-and-wales',
  submissionId: submissionId.parse(randomUUID()),
  phase: 'working',
  clockStatus: 'running',
  identity: 'not-asked',
  receivedOn: civilDate.parse('2026-03-02'),
  dueOn: civilDate.parse('2026-04-02'),
  statutoryDueOn: civilDate.parse('2026-04-02'),
  noticeBy: civilDate.parse('2026-04-02'),
  ownerId: null,
  reviewerId: null,
  channel: 'portal',
  unread: false,
  pages: 0,
  pagesDecided: 0,
  outcome: null,
  closedAt: null,
  late: false,
  closedOn: civilDate.parse('9999-12-31'),
  breached: false,
  extended: false,
  linkedCount: 0,
  disposal: 'none',
  missedOn: civilDate.parse('9999-12-31'),
  lateCause: '',
  service: '',
  asker: 'self',
  waitsForDpo: false,
  ...over,
});

let made = 0;
/** A case to open, of Ida Blom, with one event. */
export function newCase(over: Partial<OpenCase> = {}): OpenCase {
  made += 1;
  const reference = over.projection?.reference ?? `RD-${made}-${randomUUID().slice(0, 8)}`;
  return {
    caseId: caseId.parse(randomUUID()),
    at,
    commandId: randomUUID(),
    events: [{ type: 'request.received', v: 1, payload: { name: 'Ida Blom', reference } }],
    projection: projection(reference),
    outbox: [],
    index: [
      { field: 'name', value: 'Ida Blom' },
      { field: 'surname', value: 'Blom' },
      { field: 'reference', value: reference },
    ],
    ...over,
  };
}

/** A note to append to a case. */
export const note = (id: CaseId, expectedVersion: number, over: Partial<Append> = {}): Append => ({
  caseId: id,
  expectedVersion,
  at,
  commandId: randomUUID(),
  events: [{ type: 'note.added', v: 1, payload: { body: 'Called the archive.' } }],
  projection: projection(`RD-${id.slice(0, 8)}`),
  outbox: [],
  ...over,
});
