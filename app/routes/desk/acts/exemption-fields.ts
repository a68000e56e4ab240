import type { Listed } from '../../../../machines/exemptions/index.ts';
import type { ActField } from '../../../components/desk/act-field.tsx';
import { questionFields } from '../../../services/exemptions/consider-exemption.ts';
import { kindWords, notifyWords } from '../exemption-words.ts';
import { area, line, pick } from './fields.ts';

/** Harm and prejudice pass. */
const reviewDay: ActField = {
  type: 'date',
  name: 'reviewOn',
  label: 'When is it looked at again?',
  hint: 'For example, 27 3 2027',
  isOptional: false,
};

/** What has to be answered for one exemption: its own test, and only what it asks beside it. */
export const fieldsOf = (row: Listed): readonly ActField[] => [
  area(
    'what',
    'What information is it about?',
    'So that a colleague finds it: the document, its date, the place in it',
  ),
  pick('covers', 'How much of the request is that?', { part: 'A part of it', request: 'All of it' }),
  ...(row.about === null ? [pick('about', 'What kind of information is it?', kindWords)] : []),
  ...row.test.flatMap(({ sentence }, index) => {
    const name = questionFields[index];
    return name === undefined ? [] : [pick(name, sentence, { yes: 'Yes', no: 'No' })];
  }),
  area(
    'reason',
    'Give the reasons for your answers',
    'If an answer is “no”, the exemption does not apply, and that is kept too.',
  ),
  area('evidence', 'Who was asked, and what is kept?', row.evidence ?? undefined, row.evidence === null),
  ...(row.kind === 'free' ? [line('citation', 'Provision', 'For example: UK GDPR Art 17(3)(b)')] : []),
  pick(
    'notify',
    'How is the requester told?',
    Object.fromEntries(row.tell.map((mode) => [mode, notifyWords[mode]])),
    row.tell.includes('ncnd')
      ? 'Neither confirming nor denying needs the DPO. Withhold whole pages, and decide as if they were not there.'
      : undefined,
  ),
  ...(row.needsReview ? [reviewDay] : []),
];
