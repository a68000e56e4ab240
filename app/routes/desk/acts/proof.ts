import type { CaseState } from '../../../../machines/case.ts';
import { formatDate } from '../../../../machines/dates.ts';
import { levelNeeded, neededWords } from '../../../../machines/identity/identity.ts';
import { checkKindCodes, checkKinds, levelRules, proofLevels } from '../../../../machines/identity/levels.ts';
import type { ActField } from '../../../components/desk/act-field.tsx';
import { checkIdentity } from '../../../services/identity/check-identity.ts';
import { setProofLevel } from '../../../services/identity/set-proof-level.ts';
import { withdrawCheck } from '../../../services/identity/withdraw-check.ts';
import { checkWords, contactOriginWords } from '../words.ts';
import { type ActedOn, type ActPages, page } from './act-page.ts';
import { area, day, line, pick } from './fields.ts';

export const kindLabels: Record<string, string> = Object.fromEntries(
  checkKindCodes.map((code) => [code, checkKinds[code].label]),
);

export const contactField = (isOptional = false): ActField =>
  pick(
    'contact',
    'Whose contact details were used?',
    contactOriginWords,
    'Whoever sent a request chose the details on it. They prove nothing.',
    isOptional,
  );

/** How much proof the case needs, and what is on record. */
export const proofRows = (state: CaseState): ActedOn['rows'] => {
  const needed = levelNeeded(state);
  return [
    { key: 'Needed', value: neededWords(needed) },
    { key: 'What it takes', value: levelRules[needed.level].takes },
    ...state.identity.checks.map((check) => ({
      key: `Check of ${formatDate(check.on)}`,
      value: `${checkKinds[check.kind].label}. ${checkWords(check)}`,
    })),
  ];
};

/** How sure one has to be of who asks, and how sure one is. */
export const proofActs = {
  'check-identity': page(checkIdentity, {
    group: 'identity',
    title: 'Record a check of identity',
    lead: [
      'One check each time. Call, write and speak only by details held before the request, or found by yourself.',
      'Nobody needs a passport. A worker can vouch, or the person answers questions from the records.',
    ],
    shows: proofRows,
    fields: [
      pick('kind', 'What kind of check was it?', kindLabels),
      contactField(),
      pick(
        'independent',
        'Does it stand by itself?',
        { yes: 'Yes', no: 'No, it rests on another check of this case' },
        'A worker who only read the same passport is no second check.',
      ),
      line('seenBy', 'Who saw or spoke with them?', 'A role is enough. Leave empty if it was you', true),
      area('note', 'What was done?', 'Not the numbers on papers: that they were seen is enough.'),
      day('on', 'When?'),
    ],
    submit: 'Record check',
  }),
  'withdraw-check': page(withdrawCheck, {
    group: 'identity',
    title: 'Take back a check of identity',
    lead: ['For a check that turns out to be worth nothing. It stays on record, and no longer counts.'],
    fields: [],
    fieldsOf: ({ identity }) => [
      pick(
        'check',
        'Which check?',
        Object.fromEntries(
          identity.checks.map(({ checkId, kind, on }) => [checkId, `${checkKinds[kind].label}, ${formatDate(on)}`]),
        ),
      ),
      area('reason', 'Why does it not count?'),
    ],
    submit: 'Take back',
  }),
  'set-proof-level': page(setProofLevel, {
    group: 'identity',
    title: 'Ask for more or less proof',
    lead: [
      'The level follows from what is asked and what is found. Change it only for a reason that holds in this case.',
      'More records found later can raise it again.',
    ],
    shows: proofRows,
    fields: [
      pick(
        'level',
        'How much proof does this case need?',
        Object.fromEntries(
          proofLevels.map((level) => [level, `${levelRules[level].label}: ${levelRules[level].takes}`]),
        ),
      ),
      area('reason', 'Why?', 'For example: known to their adviser for years; a former partner asked before'),
    ],
    submit: 'Set level',
  }),
} as const satisfies ActPages;
