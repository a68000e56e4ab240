import type { CaseState } from '../../../../machines/case.ts';
import { reportBy } from '../../../../machines/incident/clock.ts';
import { findIncident } from '../../../../machines/incident/incidents.ts';
import {
  incidentKindWords,
  likelihoodWords,
  riskWords,
  severityWords,
  untoldWords,
} from '../../../../machines/incident/words.ts';
import type { ActField } from '../../../components/desk/act-field.tsx';
import { assessIncident } from '../../../services/missed-dates/assess-incident.ts';
import {
  closeIncident,
  recallForIncident,
  recordIncident,
  recordIncidentStep,
} from '../../../services/missed-dates/record-incident.ts';
import { notReportIncident, reportIncident } from '../../../services/missed-dates/report-incident.ts';
import {
  tellNobodyOfIncident,
  tellOfIncident,
  tellOtherOfIncident,
} from '../../../services/missed-dates/tell-of-incident.ts';
import { londonTime } from '../../../services/watching/london-time.ts';
import { type ActedOn, type ActPages, page } from './act-page.ts';
import { area, line, pick } from './fields.ts';

const onIncident = ({ incidents }: CaseState, of: string): ActedOn | null => {
  const one = findIncident(incidents, of);
  if (!one) return null;
  const { kind, what, awareAt } = one.recorded;
  const rows = [
    { key: 'What', value: `${incidentKindWords[kind]}. ${what}` },
    { key: 'Known since', value: londonTime(awareAt) },
    { key: '72 hours end', value: londonTime(reportBy(awareAt)) },
    { key: 'Risk', value: one.assessed === null ? 'Not assessed yet' : riskWords[one.assessed.risk] },
  ];
  return { rows, values: {} };
};

const date = (name: string, label: string): ActField => ({
  type: 'date',
  name,
  label,
  hint: 'For example, 27 3 2026',
  isOptional: false,
});
const time = (name: string, label: string) => line(name, label, 'In London, on 24 hours. For example, 14:05');
const yesNo = { yes: 'Yes', no: 'No' };
const shared = { group: 'ending', back: 'incidents', on: onIncident } as const;

/** Personal data that went where it should not have (UK GDPR Arts 33–34). */
export const incidentActs = {
  'record-incident': page(recordIncident, {
    group: 'ending',
    title: 'Record an incident',
    lead: [
      'Something of this case went to the wrong person, could be read though it was taken out, or was lost. Record it at once, even if you are not sure: the DPO assesses it.',
      'The regulator has to be told within 72 hours of the moment somebody here became aware of it, unless a risk is unlikely. The hours run over nights, weekends and holidays.',
      'Is the answer still open to whoever has it? Take it back first.',
    ],
    fields: [
      pick('kind', 'What happened?', incidentKindWords),
      area('what', 'What happened, as far as you know?'),
      area('whose', 'Whose information is it, and what kinds?', 'For example: the aunt’s address; a health report.'),
      line('people', 'About how many people?', 'A number. Leave empty if nobody knows yet', true),
      date('awareOn', 'On which day did somebody here become aware of it?'),
      time('awareAt', 'At what time?'),
      {
        type: 'date',
        name: 'happenedOn',
        label: 'On which day did it happen?',
        hint: 'Leave empty if nobody knows. For example, 27 3 2026',
        isOptional: true,
      },
    ],
    back: 'incidents',
    submit: 'Record the incident',
  }),
  'assess-incident': page(assessIncident, {
    ...shared,
    title: 'Assess the risk of the incident',
    lead: [
      'The risk to the people it is about, not to the body. Children, and information of a special category, make harm a step more severe.',
    ],
    fields: [
      pick('likelihood', 'How likely is harm?', likelihoodWords),
      pick('severity', 'How severe would it be?', severityWords),
      pick('children', 'Is it about children?', yesNo),
      pick('sensitive', 'Is it of a special category, about offences, or about where somebody safe lives?', yesNo),
      pick('risk', 'So what is the risk?', {
        none: 'A risk is unlikely: the regulator need not be told, for reasons on record',
        risk: 'A risk: the regulator is told',
        high: 'A high risk: the people it is about are told as well',
      }),
      area('reason', 'Why?'),
      area('below', 'Why lower than the table has it?', 'Only where you choose a lower risk than it gives.', true),
    ],
    submit: 'Put on record',
  }),
  'record-incident-step': page(recordIncidentStep, {
    ...shared,
    title: 'Record what was done about the incident',
    lead: ['What was asked back, stopped or put right; and what was told to the regulator later.'],
    fields: [area('what', 'What was done?')],
    submit: 'Record',
  }),
  'report-incident': page(reportIncident, {
    ...shared,
    title: 'Record the report to the regulator',
    lead: ['What is not known yet can be told later: report in time, and record what follows as a step.'],
    fields: [
      date('reportedOn', 'On which day was it reported?'),
      time('reportedAt', 'At what time?'),
      line('number', 'Number the regulator gave it', undefined, true),
      area(
        'lateReason',
        'Why was it later than 72 hours?',
        'Only after 72 hours: the report itself has to say it.',
        true,
      ),
    ],
    submit: 'Record the report',
  }),
  'not-report-incident': page(notReportIncident, {
    ...shared,
    title: 'Decide not to report the incident',
    lead: ['Only where a risk is unlikely. The regulator may ask for these reasons.'],
    fields: [area('reason', 'Why is a risk unlikely?')],
    submit: 'Put on record',
  }),
  'tell-of-incident': page(tellOfIncident, {
    ...shared,
    title: 'Tell the requester of the incident',
    lead: [
      'Pressing the button tells them: it stands on their page, and a message says that there is news. Whoever is written to on paper needs the letter: print it from the overview.',
      'Plain words. Say nothing of other people that was not theirs to know.',
    ],
    fields: [
      area('happened', 'What happened?'),
      area('consequences', 'What could it mean for them?'),
      area('measures', 'What have you done about it?'),
      area('advice', 'What can they do?'),
    ],
    submit: 'Tell the requester',
  }),
  'tell-other-of-incident': page(tellOtherOfIncident, {
    ...shared,
    title: 'Record that somebody else was told of the incident',
    lead: ['Somebody whose information it is, told by letter, by phone or face to face.'],
    fields: [
      line('who', 'Who was told?', 'A role is enough: “the aunt”'),
      line('how', 'How?', 'For example: by letter to the address on record'),
      area('what', 'What were they told?'),
    ],
    submit: 'Record',
  }),
  'tell-nobody-of-incident': page(tellNobodyOfIncident, {
    ...shared,
    title: 'Record why nobody is told of the incident',
    lead: ['A high risk is told to the people it is about. The law knows three exceptions.'],
    fields: [pick('ground', 'Which of them?', untoldWords), area('reason', 'Why does it hold here?')],
    submit: 'Put on record',
  }),
  'recall-for-incident': page(recallForIncident, {
    ...shared,
    title: 'Take the answer back for the incident',
    lead: ['From the next moment on nobody can open or download any part of it.'],
    fields: [area('reason', 'Why?')],
    submit: 'Take it back',
  }),
  'close-incident': page(closeIncident, {
    ...shared,
    title: 'Close the incident',
    lead: [
      'When the risk is assessed, the regulator told or a reason not to is on record, and people know who have to.',
    ],
    fields: [area('lesson', 'What is done better from now on?')],
    submit: 'Close the incident',
  }),
} as const satisfies ActPages;
