import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import { type Acted, act } from '../../app/services/act.ts';
import { recallAnswer } from '../../app/services/answer/recall-answer.ts';
import { recordDelivery } from '../../app/services/answer/record-delivery.ts';
import { enteredRequest, enterRequest } from '../../app/services/asking/enter-request.ts';
import { askFee } from '../../app/services/case/ask-fee.ts';
import { assignCase } from '../../app/services/case/assign-case.ts';
import { closeCase } from '../../app/services/case/close-case.ts';
import { extend } from '../../app/services/case/extend.ts';
import { recordFee } from '../../app/services/case/record-fee.ts';
import { refuseRequest } from '../../app/services/case/refuse-request.ts';
import { reopenCase } from '../../app/services/case/reopen-case.ts';
import { sortRequest } from '../../app/services/case/sort-request.ts';
import { withdrawRequest } from '../../app/services/case/withdraw-request.ts';
import { type CaseAct, perform } from '../../app/services/case-act.ts';
import { acknowledgeComplaint } from '../../app/services/complaint/acknowledge-complaint.ts';
import { askToClarify } from '../../app/services/contact/ask-to-clarify.ts';
import { recordAnswer } from '../../app/services/contact/record-answer.ts';
import { askAuthority } from '../../app/services/identity/ask-authority.ts';
import { askIdentity } from '../../app/services/identity/ask-identity.ts';
import { confirmAuthority } from '../../app/services/identity/confirm-authority.ts';
import { confirmIdentity } from '../../app/services/identity/confirm-identity.ts';
import { loadCase } from '../../app/services/load-case.ts';
import { newId } from '../../app/services/new-id.ts';
import { decideUseToLimit } from '../../app/services/rights/decide-use-to-limit.ts';
import { recordUseToLimit } from '../../app/services/rights/record-use-to-limit.ts';
import { startRestriction } from '../../app/services/rights/start-restriction.ts';
import { askSearch } from '../../app/services/searching/ask-search.ts';
import { answerSearch } from '../../app/services/searching/record-search.ts';
import type { Actor, StaffRole } from '../../machines/actors.ts';
import type { CaseId, StaffId } from '../../machines/ids.ts';
import type { Refusal } from '../../machines/refusal.ts';
import { doesInStages, grants } from './done-in-stages.ts';
import { leaves } from './leaves.ts';
import type { Office } from './office.ts';
import { owner, withManager } from './places.ts';
import type { PlannedAct, PlannedCase } from './plan.ts';
import { sendsOnline } from './sent-online.ts';

type Act = PlannedAct['act'];
type Result = Acted | Refusal;

const staffOf = (office: Office, name: string): StaffId => {
  const id = office.staff.get(name);
  if (id === undefined) throw new Error(`nobody is called ${name}`);
  return id;
};
const asStaff = (id: StaffId, role: StaffRole): Actor => ({ kind: 'staff', id, roles: [role] });

/** Somebody at the desk enters the request as it was told to them. */
export async function enters(office: Office, planned: PlannedCase): Promise<CaseId> {
  if (planned.isFromPortal) return sendsOnline(office, planned);
  const isForAnother = planned.capacity !== 'self';
  const input = enteredRequest.parse({
    ...{ commandId: randomUUID(), receivedOn: planned.receivedOn, channel: 'post', rights: [planned.right] },
    ...{ capacity: planned.capacity, name: `Robin ${planned.name}`, ways: ['post'], address: '1 Made-up Row' },
    ...(isForAnother && { subjectName: 'Sam Sample', relationship: 'Solicitor' }),
    ...{ safe: 'yes', receive: 'paper', asked: 'My file' },
  });
  const entered = await enterRequest(office.app, asStaff(staffOf(office, 'ama'), 'officer'), input);
  if (!entered.ok) throw new Error(entered.sentence);
  const [id] = entered.caseIds;
  if (id === undefined) throw new Error('nothing was opened');
  return id;
}

/** Does to a case what the plan says, through the services the pages use. A refusal comes back as it is told. */
export async function does(office: Office, id: CaseId, done: Act): Promise<Result> {
  const { app } = office;
  const loaded = await loadCase(app, id);
  if (!loaded) throw new Error('the case is gone');
  const { officer, received, reviewer } = loaded.state.record;
  const worker = asStaff(officer ?? staffOf(office, 'ama'), 'officer');
  const requester: Actor = { kind: 'requester', id: received.submissionId };
  const command = () => ({ caseId: id, commandId: newId() });
  const form = <S extends z.ZodObject>(of: CaseAct<S>, fields: z.input<S>) =>
    perform(app, worker, command(), of, of.input.parse(fields));
  const answering = { id, worker, approver: asStaff(reviewer ?? staffOf(office, 'rhi'), 'reviewer') };
  switch (done.do) {
    case 'assign':
      return form(assignCase, { role: done.role, to: staffOf(office, done.to) });
    case 'sort':
      return form(sortRequest, { service: done.service, asker: done.asker ?? '' });
    case 'ask-proof':
      return done.of === 'identity'
        ? form(askIdentity, { doubt: 'Two people have this name', wanted: 'A passport' })
        : form(askAuthority, { wanted: 'A signed letter' });
    case 'send-proof':
      return act(app, requester, command(), () => [{ type: `${done.of}.provided`, how: 'Uploaded', files: [] }]);
    case 'confirm-proof':
      return done.of === 'identity'
        ? form(confirmIdentity, { method: 'Seen', kind: 'in-person', contact: '', receivedOn: done.receivedOn ?? '' })
        : form(confirmAuthority, {
            basis: 'signed-authority',
            scope: '',
            method: 'Seen',
            receivedOn: done.receivedOn ?? '',
          });
    case 'ask-fee':
      return form(askFee, { pounds: '5', reason: 'Asked for the same a week ago' });
    case 'pay-fee':
      return form(recordFee, { on: done.on ?? '' });
    case 'ask':
      return form(askToClarify, {
        ...{ question: 'Which years?', identifies: done.identifies ? 'yes' : 'no', reason: 'Still needed' },
      });
    case 'answer-question':
      return done.on === null
        ? act(app, requester, command(), () => [{ type: 'clarification.answered', answer: 'All of them' }])
        : form(recordAnswer, { answer: 'All of them', on: done.on });
    case 'extend':
      return form(extend, { reason: 'complexity', explanation: 'Many old boxes' });
    case 'ask-search':
      return form(askSearch, {
        ...(done.name === withManager.place
          ? { systems: [done.name], others: '' }
          : { systems: [], others: done.name }),
        ...{ owner: 'Records', ownerEmail: owner },
        ...{ what: 'Everything', terms: '', from: '', to: '', dueOn: done.dueOn },
      });
    case 'answer-search': {
      const asked = loaded.state.searching.asked.find(({ system }) => system === done.name);
      return form(answerSearch, {
        ...{ of: String(asked?.searchId), system: done.name, result: 'nothing-found', searcher: 'Records' },
        ...{ terms: '', from: '', to: '', note: '' },
      });
    }
    case 'take-in':
    case 'plan-stage':
    case 'drop-stage':
    case 'send-stage':
      return doesInStages(office, answering, done);
    case 'acknowledge':
      return form(acknowledgeComplaint, { how: 'post', note: '', on: done.on ?? '' });
    case 'restrict': {
      const use = { what: 'The assessment', system: 'Case system', ground: 'accuracy-contested' };
      const listed = await form(recordUseToLimit, use);
      const item = listed.ok && [...listed.loaded.state.work.items].at(-1);
      if (!listed.ok || !item) return listed;
      const decision = { outcome: 'restricted' as const, how: 'Locked', limit: '', reason: 'It is looked into' };
      const decided = await form(decideUseToLimit, { of: item.id, ...decision });
      return decided.ok ? form(startRestriction, { what: 'Only stored' }) : decided;
    }
    case 'answer': {
      if (done.outcome === 'granted') return grants(office, answering);
      const ground = done.outcome === 'lapsed' ? 'no-identity' : 'not-valid';
      const decided = await form(refuseRequest, { ground, reason: 'As the letter says' });
      return decided.ok ? leaves(office, answering, 0) : decided;
    }
    case 'close': {
      const arrived = await form(recordDelivery, { way: 'paper', note: 'Signed for', on: '' });
      return arrived.ok ? form(closeCase, { note: '' }) : arrived;
    }
    case 'withdraw':
      return form(withdrawRequest, { reason: 'No longer needed' });
    case 'take-back':
      return form(recallAnswer, { reason: 'A page was missing' });
    case 'open-again':
      return form(reopenCase, { reason: 'They wrote again', askedAgainOn: done.askedAgainOn ?? '' });
  }
}
