import { z } from 'zod';
import type { CaseState } from '../../../machines/case.ts';
import { type Refusal, refuse } from '../../../machines/refusal.ts';
import { isTurnedIntoAccess } from '../../../machines/work/links.ts';
import type { App } from '../../app.ts';
import { linkingAct } from '../case/linking-act.ts';
import { type LinkedCase, type OpenedLinked, openLinkedCase } from '../case/open-linked-case.ts';
import { type OwnCase, requesterCommand } from '../following/requester-cases.ts';
import { commandField } from '../form-command.ts';

/** The access case has the day of receipt of the request it stands in for: whoever asked loses no time (UK GDPR Arts 12(2), 15). */
const accessInstead = ({ record, work }: CaseState): LinkedCase => {
  const refused = work.items.flatMap(({ item, outcome }) =>
    item.right === 'portability' && outcome === 'refused' ? [item.dataSet] : [],
  );
  return {
    right: 'access',
    why: 'access-instead',
    receivedOn: record.received.receivedOn,
    asked:
      refused.length === 0 ? 'A copy of everything held' : `A copy of everything held, with: ${refused.join('; ')}`,
  };
};

/** By the team, when the person said yes to it another way. Settles the duty to offer it. */
export const turnIntoAccess = linkingAct({
  input: z.object({}),
  opens: (_, state) => {
    if (state.request.context.right !== 'portability') {
      return refuse('other-right', 'Only a request to reuse information is turned into a request for access.');
    }
    if (isTurnedIntoAccess(state)) return refuse('asked', 'This has been turned into a request for access already.');
    return {
      ...accessInstead(state),
      also: ({ work, request }) =>
        request.value.work !== 'closed' &&
        work.items.some(({ outcome }) => outcome === 'refused') &&
        !work.duties.some(({ duty }) => duty === 'access-offered')
          ? [{ type: 'duty.settled', duty: 'access-offered', isDone: true, note: 'An access case was opened.' }]
          : [],
    };
  },
});

export const accessInsteadForm = z.object({ commandId: commandField });

/** By the requester, with one click on their page. */
export const turnOwnIntoAccess = (app: App, own: OwnCase, commandId: string): Promise<OpenedLinked | Refusal> =>
  openLinkedCase(app, own.actor, requesterCommand(own, commandId), accessInstead(own.state));
