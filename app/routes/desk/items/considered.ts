import { formatDate } from '../../../../machines/dates.ts';
import type { Consideration } from '../../../../machines/exemptions/considered.ts';
import { exemptionOf } from '../../../../machines/exemptions/index.ts';
import type { Balance } from '../../../../machines/register/register.ts';
import { consentWords, kindWords, notifyWords } from '../exemption-words.ts';
import type { Row } from './tell-item.ts';

/** What was weighed about an exemption, as the desk reads it. */
export const tellConsideration = (one: Consideration): readonly Row[] => [
  { key: 'About', value: one.what },
  {
    key: 'Kind',
    value: `${kindWords[one.about]}; ${one.covers === 'request' ? 'all of the request' : 'a part of it'}`,
  },
  ...one.answers.map(({ question, isYes }) => ({ key: question, value: isYes ? 'Yes' : 'No' })),
  { key: 'Reasons', value: one.reason },
  ...(one.citation ? [{ key: 'Provision', value: one.citation }] : []),
  ...(one.evidence ? [{ key: 'Evidence', value: one.evidence }] : []),
  ...one.opinions.map(({ from, datedOn, isTestMet, note }) => ({
    key: `Opinion of ${formatDate(datedOn)}`,
    value: `${from}: serious harm is ${isTestMet ? 'likely' : 'not likely'}.${note ? ` ${note}` : ''}`,
  })),
  { key: 'How it is told', value: notifyWords[one.notify] },
  ...(one.reviewOn ? [{ key: 'Looked at again by', value: formatDate(one.reviewOn) }] : []),
  ...(one.verdict
    ? [
        {
          key: one.verdict.isApproved ? 'Approved' : 'Not approved',
          value: `${formatDate(one.verdict.on)}${one.verdict.isDpo ? ', by the DPO' : ''}${one.verdict.note ? `: ${one.verdict.note}` : ''}`,
        },
      ]
    : []),
];

/** The balance about another person. */
export const tellPerson = (one: Balance): readonly Row[] => [
  ...(one.isProfessional ? [{ key: 'Capacity', value: 'A professional acting as such' }] : []),
  {
    key: 'Consent',
    value: `${consentWords[one.consent]}${one.consentOn ? ` (${formatDate(one.consentOn)})` : ''}`,
  },
  ...(one.factors ? [{ key: 'Weighed', value: one.factors }] : []),
  ...(one.code && one.decision === 'redact' ? [{ key: 'Exemption', value: exemptionOf(one.code).label }] : []),
  ...(one.reason ? [{ key: 'Reason', value: one.reason }] : []),
];
