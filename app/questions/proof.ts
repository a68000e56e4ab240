import { alive, many, one, type Page, young } from './kit.ts';

/** Proof of who is asking (UK GDPR Art 12(6)). It never stands in the way of sending. */
export const proof: readonly Page[] = [
  {
    id: 'proof-of-who-you-are',
    block: 'proof',
    version: 1,
    h1: 'How can you show us who you are?',
    lead: [
      'We keep private information safe by checking who is asking. You can send your request now, whatever you choose.',
      young(
        'You do not need a passport or a card. A worker or another adult you trust can tell us who you are.',
        'A passport is not the only way. Tell us what you can do.',
      ),
    ],
    fields: [
      {
        type: 'radios',
        name: 'proof-how',
        label: 'How can you show us who you are?',
        missing: 'Select how you can show us who you are',
        options: [
          { value: 'upload', label: 'Upload something now' },
          { value: 'in-person', label: 'Show it in person' },
          { value: 'worker', label: 'My worker can confirm who I am' },
          { value: 'no-id', label: 'I have no ID', hint: 'We will find another way with you' },
          { value: 'later', label: 'Later' },
        ],
      },
    ],
    shown: alive,
  },
  {
    id: 'upload-proof',
    block: 'proof',
    version: 1,
    h1: 'Upload something that shows who you are',
    lead: [
      'One document with a photo, such as a passport, driving licence or CitizenCard. Or two others, such as a bank letter, benefit letter or tenancy agreement.',
      'You can cover numbers we do not need. We delete these files when we have checked them.',
    ],
    fields: [
      {
        type: 'upload',
        name: 'identity-files',
        label: 'Upload a file',
        proof: 'identity',
        missing: 'Select a file to upload',
        optional: true,
      },
    ],
    shown: (answers) => alive(answers) && one(answers, 'proof-how') === 'upload',
  },
  {
    id: 'change-of-name',
    block: 'proof',
    version: 1,
    h1: 'Upload something that shows the change of name',
    lead: [
      'For example a deed poll, marriage certificate or adoption certificate. You do not have to. It can help us find records under another name.',
    ],
    fields: [
      {
        type: 'upload',
        name: 'name-files',
        label: 'Upload a file',
        proof: 'names',
        missing: 'Select a file to upload',
        optional: true,
      },
    ],
    shown: (answers) =>
      alive(answers) && many(answers, 'your-other-names').length + many(answers, 'their-other-names').length > 0,
  },
];
