import { z } from 'zod';
import { refuse } from '../../../machines/refusal.ts';
import { linkingAct } from '../case/linking-act.ts';
import { needed } from '../form-fields.ts';

/** Opens an erasure case out of an objection that was upheld (UK GDPR Art 17(1)(c)); its time runs from the objection. */
export const openErasure = linkingAct({
  input: z.object({ asked: needed('Say what has to be decided on') }),
  opens: ({ asked }, { request, record, work }) => {
    if (request.context.right !== 'objection') {
      return refuse(
        'other-right',
        'Only an objection that was upheld leads to an erasure case.',
        'UK GDPR Art 17(1)(c)',
      );
    }
    const isUpheld = work.items.some(({ outcome }) => outcome === 'granted' || outcome === 'partly-granted');
    if (!isUpheld) {
      return refuse(
        'not-upheld',
        'Nothing objected to has been stopped, so nothing follows from it.',
        'UK GDPR Art 17(1)(c)',
      );
    }
    if (work.links.some(({ why }) => why === 'objection-upheld')) {
      return refuse('opened', 'The erasure case has been opened already.');
    }
    return {
      right: 'erasure',
      why: 'objection-upheld',
      receivedOn: record.received.receivedOn,
      asked,
      also: (now) =>
        now.request.value.work === 'closed'
          ? []
          : [{ type: 'duty.settled', duty: 'erasure-decided', isDone: true, note: 'An erasure case was opened.' }],
    };
  },
});
