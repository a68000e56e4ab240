import type { MustSay, RightRules } from './rules.ts';

const given = ['granted', 'partly-granted'] as const;
const withheld = ['partly-granted', 'refused'] as const;
const always = ['granted', 'partly-granted', 'refused', 'nothing-held'] as const;

const say = (code: string, sentence: string, citation: string, outcomes: MustSay['outcomes']): MustSay => ({
  code,
  sentence,
  citation,
  outcomes,
});

export const access: RightRules = {
  citation: 'UK GDPR Art 15',
  name: 'Access',
  plainName: 'See the information held about you',
  startsWithProof: true,
  isPausedByQuestions: true,
  mayBeExtended: true,
  answersWithDocuments: true,
  grounds: [],
  limits: [],
  duties: [],
  answerMustSay: [
    say('confirmation', 'Whether personal data about the person is processed.', 'UK GDPR Art 15(1)', given),
    say('copy', 'That a copy is enclosed.', 'UK GDPR Art 15(3)', given),
    say('purposes', 'What it is used for.', 'UK GDPR Art 15(1)(a)', given),
    say('categories', 'What kinds of data there are.', 'UK GDPR Art 15(1)(b)', given),
    say('recipients', 'Who was given it or may be.', 'UK GDPR Art 15(1)(c)', given),
    say('retention', 'How long it is kept, or what decides it.', 'UK GDPR Art 15(1)(d)', given),
    say('rights', 'That it can be corrected, erased, restricted and objected to.', 'UK GDPR Art 15(1)(e)', given),
    say('complaint', 'That the person can complain to the controller.', 'UK GDPR Art 15(1)(ea)', always),
    say('commissioner', 'That the person can complain to the Commissioner.', 'UK GDPR Art 15(1)(f)', always),
    say('source', 'Where it came from, if not from the person.', 'UK GDPR Art 15(1)(g)', given),
    say('automated', 'Whether anything is decided by automated means alone, and how.', 'UK GDPR Art 15(1)(h)', given),
    say('transfers', 'Whether it goes abroad, and what protects it there.', 'UK GDPR Art 15(2)', given),
    say('search', 'Where was searched, and what came of it.', 'UK GDPR Art 15(1A)', always),
    say('reasons', 'Why something is not given.', 'UK GDPR Art 12(4)', withheld),
    say('court', 'That the person can go to court.', 'UK GDPR Art 12(4)', withheld),
  ],
  items: null,
};
