import { z } from 'zod';
import { mayDo } from '../../../machines/case.ts';
import { type CivilDate, londonDate } from '../../../machines/dates.ts';
import type { Answer } from '../../../machines/events.ts';
import type { Refusal } from '../../../machines/refusal.ts';
import type { App } from '../../app.ts';
import { pageOf } from '../../questions/index.ts';
import { type OpenedLinked, openLinkedCase } from '../case/open-linked-case.ts';
import { commandField } from '../form-command.ts';
import { maybe, needed } from '../form-fields.ts';
import { type OwnCase, requesterCommand } from './requester-cases.ts';

export const complainForm = z.object({
  commandId: commandField,
  'what-happened': needed('Enter what happened', 5000),
  'what-should-happen': maybe(2000),
});

/** Whether somebody can complain about a request from its own page. About how a complaint was handled they go elsewhere. */
export const mayComplain = ({ state, actor }: OwnCase): boolean =>
  state.request.context.right !== 'complaint' && mayDo(state, actor, 'case.linked') === null;

/**
 * A complaint from the page of the request it is about: who they are, how to reach them and which request it is are known,
 * so only what happened is asked. Nobody who worked on the request is given the complaint.
 */
export function complainAbout(
  app: App,
  own: OwnCase,
  { commandId, ...said }: z.output<typeof complainForm>,
): Promise<OpenedLinked | Refusal> {
  const { reference } = own.state.record.received;
  const today: CivilDate = londonDate(app.clock.now());
  return openLinkedCase(app, own.actor, requesterCommand(own, commandId), {
    right: 'complaint',
    why: 'complaint-about-it',
    receivedOn: today,
    asked: said['what-happened'],
    afresh: {
      channel: 'portal',
      answers: [
        asked('complaint-about', 'A request I made'),
        asked('complaint-reference', reference),
        asked('what-happened', said['what-happened']),
        ...(said['what-should-happen'] === '' ? [] : [asked('what-should-happen', said['what-should-happen'])]),
      ],
    },
  });
}

/** An answer as the public form would have kept it: with the same question, in the same words. */
function asked(id: string, answer: string): Answer {
  const page = pageOf(id);
  if (!page || typeof page.h1 !== 'string') throw new Error(`no such question: ${id}`);
  return { id: `${id}@${page.version}`, question: page.h1, answer };
}
