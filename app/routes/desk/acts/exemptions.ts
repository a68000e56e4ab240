import type { CaseState } from '../../../../machines/case.ts';
import { approverOf } from '../../../../machines/exemptions/considered.ts';
import { closed } from '../../../../machines/exemptions/faults.ts';
import { exemptionOf } from '../../../../machines/exemptions/index.ts';
import { considerExemption, consideredAs, questionFields } from '../../../services/exemptions/consider-exemption.ts';
import { approveExemption, rejectExemption, withdrawExemption } from '../../../services/exemptions/judge-exemption.ts';
import { recordOpinion } from '../../../services/exemptions/record-opinion.ts';
import { approverWords, weighWords } from '../exemption-words.ts';
import { tellConsideration } from '../items/considered.ts';
import { type ActedOn, type ActPages, page } from './act-page.ts';
import { fieldsOf } from './exemption-fields.ts';
import { area, day, line, pick } from './fields.ts';

const back = 'exemptions';

function considering(state: CaseState, of: string): ActedOn | null {
  const found = consideredAs(state, of);
  if (!found) return null;
  const { before, row } = found;
  const approver = row.approvedBy;
  const whyNot = closed(row, state);
  const answers = before?.answers.map(({ isYes }, index) => [questionFields[index] ?? '', isYes ? 'yes' : 'no']) ?? [];
  const [year = '', month = '', dayOf = ''] = before?.reviewOn?.split('-') ?? [];
  return {
    rows: [
      { key: 'Exemption', value: row.label },
      ...(whyNot ? [{ key: 'Not in this case', value: whyNot.sentence }] : []),
      ...(row.citation === '' ? [] : [{ key: 'Provision', value: row.citation }]),
      { key: 'What it turns on', value: weighWords[row.kind] },
      { key: 'What it lifts', value: row.lifts.length === 0 ? 'As the provision says' : row.lifts.join(', ') },
      ...(approver ? [{ key: 'Who approves', value: approverWords[approver] }] : []),
      ...(row.evidence ? [{ key: 'Evidence', value: row.evidence }] : []),
    ],
    values: before
      ? {
          ...{ what: before.what, covers: before.covers, about: before.about, reason: before.reason },
          ...{ evidence: before.evidence, citation: before.citation ?? '', notify: before.notify },
          ...{ 'reviewOn-day': dayOf, 'reviewOn-month': month, 'reviewOn-year': year },
          ...Object.fromEntries(answers),
        }
      : { notify: row.tell.length === 1 ? row.tell[0] : '' },
    fields: fieldsOf(row),
  };
}

const onConsideration = ({ considered }: CaseState, of: string): ActedOn | null => {
  const one = considered.exemptions.find(({ id }) => id === of);
  return one
    ? { rows: [{ key: 'Exemption', value: exemptionOf(one.code).label }, ...tellConsideration(one)], values: {} }
    : null;
};

/** Exemptions weighed on record. */
export const exemptionActs = {
  'consider-exemption': page(considerExemption, {
    group: 'work',
    title: 'Consider an exemption',
    lead: ['Answer the test for this piece of information. It applies only if every answer is “yes”.'],
    on: considering,
    back,
    fields: [],
    submit: 'Record',
  }),
  'approve-exemption': page(approveExemption, {
    group: 'work',
    title: 'Approve the exemption',
    lead: ['Read the answers and the reasons. Nobody approves what they considered themselves.'],
    on: (state, of) => {
      const told = onConsideration(state, of);
      const one = state.considered.exemptions.find(({ id }) => id === of);
      const approver = one ? approverOf(one) : null;
      return told && approver
        ? { ...told, rows: [...told.rows, { key: 'Who approves', value: approverWords[approver] }] }
        : told;
    },
    back,
    fields: [area('note', 'Note for the file', undefined, true)],
    submit: 'Approve',
  }),
  'reject-exemption': page(rejectExemption, {
    group: 'work',
    title: 'Do not approve the exemption',
    lead: [],
    on: onConsideration,
    back,
    fields: [area('note', 'Why not?')],
    submit: 'Do not approve',
  }),
  'withdraw-exemption': page(withdrawExemption, {
    group: 'work',
    title: 'No longer rely on the exemption',
    lead: ['The timeline keeps that it was considered.'],
    on: onConsideration,
    back,
    fields: [area('reason', 'Why?')],
    submit: 'No longer rely on it',
  }),
  'record-opinion': page(recordOpinion, {
    group: 'work',
    title: 'Record an opinion',
    lead: [
      'The test: would disclosing it be likely to cause serious harm to the physical or mental health of the person or somebody else?',
      'A health opinion counts for six months. The day it bears decides, not the day it came.',
    ],
    on: onConsideration,
    back,
    fields: [
      line('from', 'Whose opinion is it?', 'Role and place of work: the health professional most recently responsible'),
      pick('isTestMet', 'What does it say?', {
        yes: 'The test is met: serious harm is likely',
        no: 'The test is not met',
      }),
      day('datedOn', 'Which date does it bear?', 'it bears the date of today'),
      area('note', 'Note', undefined, true),
    ],
    submit: 'Record opinion',
  }),
} as const satisfies ActPages;
