import { type Acted, act } from '../../app/services/act.ts';
import { decide } from '../../app/services/answer/decide.ts';
import { dropStage, planStage } from '../../app/services/answer/plan-stage.ts';
import { perform } from '../../app/services/case-act.ts';
import { writeWords } from '../../app/services/file/page-text-file.ts';
import { loadCase } from '../../app/services/load-case.ts';
import { newId } from '../../app/services/new-id.ts';
import { decidePages } from '../../app/services/redaction/decide-pages.ts';
import { civilDate } from '../../machines/dates.ts';
import { documentId, fileId, pageId } from '../../machines/ids.ts';
import type { Refusal } from '../../machines/refusal.ts';
import { type Answering, leaves } from './leaves.ts';
import type { Office } from './office.ts';
import type { PlannedAct } from './plan.ts';

type Act = Extract<PlannedAct['act'], { do: 'take-in' | 'plan-stage' | 'drop-stage' | 'send-stage' }>;
type Result = Acted | Refusal;

const command = ({ id }: Answering) => ({ caseId: id, commandId: newId() });

/** What becomes of papers that go out a document at a time. */
export function doesInStages(office: Office, who: Answering, done: Act): Promise<Result> {
  switch (done.do) {
    case 'take-in':
      return takeIn(office, who, done.documents);
    case 'plan-stage':
      return plans(office, who, done.expectedOn);
    case 'drop-stage':
      return perform(office.app, who.worker, command(who), dropStage, {});
    case 'send-stage':
      return grants(office, who, (all) => all.slice(0, 1));
  }
}

/** Documents of one page as they stand once they are read. What is in them is no matter of time, so each page is empty. */
async function takeIn({ app, clock }: Office, who: Answering, count: number): Promise<Result> {
  const page = { width: 595, height: 842, source: 'text' as const, confidence: null, searchable: true };
  for (let n = 1; ; n += 1) {
    const words = await writeWords([{ ...page, number: 1, words: [] }]);
    const text = fileId.parse((await app.files.put(who.id, words, clock.at)).fileId);
    const of = documentId.parse(newId());
    const added = { documentId: of, name: `Part ${n}`, source: text, bytes: words.length, sha256: 'no matter of time' };
    const taken = await act(app, who.worker, command(who), () => [{ type: 'document.added', ...added }]);
    if (!taken.ok) return taken;
    const pages = [{ ...page, id: pageId.parse(newId()), number: 1, words: 0 }];
    const read = await act(app, { kind: 'system', id: 'jobs' }, command(who), () => [
      { type: 'document.read', documentId: of, text, pages, findings: [] },
    ]);
    if (!read.ok || n === count) return read;
  }
}

type Documents = Awaited<ReturnType<typeof leftOf>>;

/** The documents that did not go out yet, in the order in which they came. */
async function leftOf({ app }: Office, { id }: Answering) {
  const state = (await loadCase(app, id))?.state;
  const sent = state?.stages.sent.flatMap(({ documents }) => documents) ?? [];
  return state?.file.documents.filter((one) => !sent.includes(one.id)) ?? [];
}

async function plans(office: Office, who: Answering, expectedOn: string): Promise<Result> {
  const documents = (await leftOf(office, who)).slice(0, 1).map(({ id }) => id);
  const rest = { rest: 'The other parts of the file', expectedOn: civilDate.parse(expectedOn) };
  return perform(office.app, who.worker, command(who), planStage, { documents, ...rest });
}

/** Some of what is left goes out, whole; all of it where nothing else is said. */
export async function grants(
  office: Office,
  who: Answering,
  some: (all: Documents) => Documents = (all) => all,
): Promise<Result> {
  const pages = some(await leftOf(office, who)).flatMap((one) =>
    one.pages.map((page) => ({ documentId: one.id, pageId: page.id })),
  );
  const looked = await perform(office.app, who.worker, command(who), decidePages, { pages, decision: 'release' });
  if (!looked.ok) return looked;
  const decided = await perform(office.app, who.worker, command(who), decide, {
    ...{ outcome: 'granted', explanation: 'Here it is', code: '', citation: '', reason: '' },
  });
  return decided.ok ? leaves(office, who, pages.length) : decided;
}
