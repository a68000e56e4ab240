import { type HardKind, hardKinds } from '../../../../machines/kindness/events.ts';
import { askPace } from '../../../services/contact/ask-pace.ts';
import { chooseReceiving } from '../../../services/contact/choose-receiving.ts';
import { nameContact } from '../../../services/contact/name-contact.ts';
import { markHardContent, wholeAnswer } from '../../../services/file/mark-hard-content.ts';
import { hardWords } from '../hard-words.ts';
import { wayChoices } from '../way-choices.ts';
import { type ActPages, page } from './act-page.ts';
import { area, line, pick, several } from './fields.ts';

const capital = (words: string) => `${words.charAt(0).toUpperCase()}${words.slice(1)}`;

/** How the requester receives, whom they ask, what they are warned of, how fast it goes. */
export const kindnessActs = {
  receiving: page(chooseReceiving, {
    group: 'clock',
    title: 'Change how they get the answer',
    lead: [
      'What the requester wants, told to you by phone, post or in person. They can change it on their own page too.',
      'It does not change when the answer is due.',
    ],
    fields: [
      pick('way', 'How do they want to get the answer?', wayChoices),
      area('address', 'Address for paper or a stick', 'Leave empty to use the address they gave before.', true),
    ],
    valuesFor: ({ kindness }) => ({ way: kindness.way, address: kindness.address ?? '' }),
    submit: 'Save',
  }),
  contact: page(nameContact, {
    group: 'clock',
    title: 'Name a contact',
    lead: [
      'The requester sees on their page and in letters whom they may ask for. With nothing filled in, it is the team.',
      'Think of your own safety: a first name is enough, and none has to be given. E-mails always go to the team.',
    ],
    fields: [
      line('name', 'First name', 'Only where your body tells names of its staff', true),
      line('role', 'What they do', 'For example: the officer who works on your request', true),
      line('phone', 'Direct number', 'Leave empty to give the number of the team', true),
    ],
    valuesFor: ({ kindness: { contact } }) => ({
      name: contact?.name ?? '',
      role: contact?.role ?? '',
      phone: contact?.phone ?? '',
    }),
    submit: 'Save contact',
  }),
  pace: page(askPace, {
    group: 'clock',
    title: 'Record that they want to go slower',
    lead: [
      'This is no pause. The due date stays, and the answer has to be ready by then. They can leave it unopened until they want it.',
      'While they want to go slower, no automatic message tells them of progress.',
    ],
    fields: [
      pick('pace', 'What did they ask for?', { slow: 'To go slower', usual: 'They are ready again' }),
      area('note', 'What they said', undefined, true),
    ],
    submit: 'Save',
  }),
  'hard-content': page(markHardContent, {
    group: 'work',
    title: 'Warn of hard content',
    lead: [
      'The requester reads this before they open the answer, and in the letter, with whom they can talk to.',
      'Think only of what they will see. A warning of what is taken out would tell them that it is there.',
    ],
    fields: [
      several(
        'kinds',
        'What does it speak of?',
        byCode(hardKinds, (kind: HardKind) => capital(hardWords[kind])),
      ),
    ],
    on: (state, of) => {
      const document = state.file.documents.find(({ id }) => id === of);
      if (!document && of !== wholeAnswer) return null;
      const marked = state.kindness.hard.find(({ documentId }) => documentId === (document?.id ?? null));
      return {
        rows: [{ key: 'Where', value: document?.name ?? 'The answer as a whole' }],
        values: { kinds: [...(marked?.kinds ?? [])] },
      };
    },
    back: 'documents',
    submit: 'Save warning',
  }),
} as const satisfies ActPages;

function byCode<T extends string>(codes: readonly T[], words: (code: T) => string): Record<string, string> {
  return Object.fromEntries(codes.map((code) => [code, words(code)]));
}
