import type { Actor } from '../../../machines/actors.ts';
import type { CaseState } from '../../../machines/case.ts';
import type { CivilDate } from '../../../machines/dates.ts';
import { staffId } from '../../../machines/ids.ts';
import { type Refusal, refuse } from '../../../machines/refusal.ts';
import type { App } from '../../app.ts';
import { type Acted, act, type Command, type EventDraft } from '../act.ts';

/** An act of a colleague that stands in the way of somebody's own. */
export interface InTheWay {
  readonly code: string;
  /** Whose act it is, by id; null where that is not known any more. */
  readonly by: string | null;
  /** Says it, once it is known what they are called. */
  readonly sentence: (name: string) => string;
}

type Planned = readonly EventDraft[] | Refusal | InTheWay;

/** Acts, unless what a colleague did stands in the way: then nothing is done, and they are named. */
export async function actUnlessInTheWay(
  app: App,
  actor: Actor,
  command: Command,
  plan: (state: CaseState, today: CivilDate) => Planned,
): Promise<Acted | Refusal> {
  const found: InTheWay[] = [];
  const acted = await act(app, actor, command, (state, today) => {
    const planned = plan(state, today);
    if (!('by' in planned)) return planned;
    found.push(planned);
    return refuse(planned.code, planned.sentence('a colleague'));
  });
  const way = found.at(-1);
  if (acted.ok || !way) return acted;
  const said = way.sentence(await colleagueName(app, way.by));
  return refuse(way.code, `${said.slice(0, 1).toUpperCase()}${said.slice(1)}`);
}

/** What somebody of the house is called by their colleagues. */
async function colleagueName(app: App, by: string | null): Promise<string> {
  const id = staffId.safeParse(by);
  const member = id.success ? await app.auth.findStaff(id.data) : null;
  return member?.name ?? 'a colleague';
}
