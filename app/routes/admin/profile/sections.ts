import { sensitivityWords } from '../../../../machines/identity/levels.ts';
import { retentionEvents } from '../../../../machines/retention/rule.ts';
import { factWords } from '../../../../machines/retention/words.ts';
import { watchCodes } from '../../../../machines/watching/codes.ts';
import { watchNames } from '../../../../machines/watching/words.ts';
import { article6, article9, type Profile, rulesOf } from '../../../profile.ts';
import type { ProfileField } from './fields.ts';

/** A part of the profile with a form of its own. */
export interface Section {
  readonly title: string;
  readonly lead: readonly string[];
  readonly fields: (profile: Profile) => readonly ProfileField[];
  /** The list of the profile it is about one element of; absent where it is about the profile itself. */
  readonly list?: 'systems' | 'retention' | 'regulators';
}

const text = (path: string, label: string, hint?: string): ProfileField => field('text', path, label, hint);
const number = (path: string, label: string, hint?: string): ProfileField => field('number', path, label, hint);
const lines = (path: string, label: string, hint = 'One on each line'): ProfileField =>
  field('lines', path, label, hint);
const yesNo = (path: string, label: string, hint?: string): ProfileField => field('yes-no', path, label, hint);
const table = (path: string, label: string, columns: readonly string[], hint: string): ProfileField => ({
  kind: 'table',
  path,
  label,
  columns,
  hint,
});

const field = (
  kind: 'text' | 'number' | 'lines' | 'yes-no' | 'date',
  path: string,
  label: string,
  hint: string | undefined,
): ProfileField => ({ kind, path, label, ...(hint === undefined ? {} : { hint }) });

const bases = (of: Readonly<Record<string, string>>, article: string) =>
  Object.fromEntries(Object.entries(of).map(([letter, words]) => [letter, `${article}(${letter}): ${words}`]));

/** Every section, by the last part of its address. */
export const sections = {
  contact: {
    title: 'Names and contacts',
    lead: ['Pages, e-mails and letters use these from now on. Letters that were approved keep what they say.'],
    fields: () => [
      text('name', 'Full name of the body'),
      text('shortName', 'Short name, for the top of each page'),
      text('serviceName', 'Name of this service', 'It must not say what kind of records the body holds'),
      text('website', 'Website'),
      text('team', 'Team that signs letters'),
      text('contact.email', 'E-mail address of the team'),
      text('contact.phone', 'Phone number'),
      lines('contact.address', 'Postal address', 'As on an envelope, one part on each line'),
      text('contact.openingHours', 'Opening hours'),
      number('contact.replyDays', 'Working days within which messages are answered'),
      text('dpo.name', 'Data protection officer', 'A role, or a name that may be public'),
      text('dpo.email', 'E-mail address of the data protection officer'),
      lines('dpo.address', 'Postal address of the data protection officer', 'One part on each line'),
    ],
  },
  rules: {
    title: 'Law, charges and keeping',
    lead: [
      'What the law makes depend on the body. The nation counts for requests received from now on.',
      'How long the papers of requests are kept counts at once, for requests that are closed already too. A case that two people agreed to destroy keeps its day.',
    ],
    fields: () => [
      {
        kind: 'one',
        path: 'nation',
        label: 'Where is the body?',
        options: {
          'england-and-wales': 'England and Wales',
          scotland: 'Scotland',
          'northern-ireland': 'Northern Ireland',
        },
        hint: 'Decides working days and helplines',
      },
      yesNo(
        'isInSch3Para8',
        'Is it a social work body named in DPA 2018 Schedule 3 paragraph 8?',
        'Or does it process for one? Only then may paragraphs 10 and 11 be used. Take legal advice.',
      ),
      yesNo('charges.mayAskFee', 'May a fee be asked where a request is manifestly unfounded or excessive?'),
      number('charges.mostPounds', 'The most a fee may be, in pounds'),
      number('requestYears', 'Years for which the papers of a request are kept after it is closed'),
      number('disposal.abandonedMonths', 'Months for which those of a request are kept that lapsed or came to nothing'),
      number('disposal.waitDays', 'Days in which the destruction of a case can be stopped after two people agreed'),
      table(
        'automatedDecisions',
        'Decisions a computer makes alone',
        ['what', 'how', 'effect'],
        'What | how | effect. Leave empty if there are none',
      ),
      table(
        'transfers',
        'Countries personal data is sent to',
        ['to', 'safeguard'],
        'Country | what protects it there. Leave empty if there are none',
      ),
    ],
  },
  practice: {
    title: 'Reminders and targets',
    lead: [
      'When this service reminds and warns, and what you aim at yourselves. None of it moves a date of the law.',
      'The target counts for requests received from now on. Reminders that went out stay as they were.',
    ],
    fields: () => [
      number('practice.targetDays', 'Days from the start to your own target for the answer'),
      number('practice.soonDays', 'Days before the due date from which a case counts as due soon'),
      number('practice.identityReminderDays', 'Days after asking for proof until the requester is reminded'),
      number('practice.questionWaitDays', 'Days after a question until the officer is told that it was not answered'),
      number('practice.searchReminderBefore', 'Days before a search is due on which its owner is reminded'),
      number('practice.searchReminderAfter', 'Days after it was due until the first reminder that it is late'),
      number('practice.searchReminderEvery', 'Days from one such reminder to the next'),
      number(
        'practice.proofKeptDays',
        'Days after the check, or the end of the case, until copies of proof are deleted',
      ),
    ],
  },
  watching: {
    title: 'Warnings: who is told what',
    lead: [
      'Passing days bring warnings. Each is told once to whoever you choose, and stops when it is dealt with.',
      'Changes count from the next quarter of an hour on. What was told stays as it was told.',
    ],
    fields: () => [
      number('watching.digestHour', 'Hour from which the e-mail of the morning goes', 'From 0 to 23, in London'),
      lines(
        'watching.daysLeft',
        'Days left at which the date is told',
        'One on each line. The day before is always told',
      ),
      number('watching.noticeDays', 'Days before the last day to give notice of an extension'),
      number('watching.proofWaitDays', 'Days after asking for proof until you are told that it has not come'),
      number('watching.searchEscalateDays', 'Days a search is late until it goes above its owner'),
      number('watching.acknowledgeDays', 'Days after a complaint came until you are told that it is not acknowledged'),
      number('watching.restrictionReviewDays', 'Days from one look at a restriction to the next'),
      number('watching.exemptionReviewDays', 'Days before an exemption is to be looked at again'),
      number('watching.stageNearDays', 'Days before the rest of an answer in stages is to come'),
      ...watchCodes.flatMap((code): ProfileField[] => [
        {
          kind: 'several',
          path: `watching.telling.${code}.tell`,
          label: `${watchNames[code]}: who is told?`,
          hint: 'Nobody chosen: it stands on the desk only',
          options: { officer: 'Officer', reviewer: 'Reviewer', dpo: 'Data protection officer' },
        },
        {
          kind: 'one',
          path: `watching.telling.${code}.how`,
          label: `${watchNames[code]}: how loud?`,
          options: { desk: 'On the desk', digest: 'In the morning', 'at-once': 'At once' },
        },
      ]),
    ],
  },
  approval: {
    title: 'Approval, and files of answers',
    lead: [
      'Whoever approves an answer looks at each of its pages before and after, and again at what changed. How many they looked at goes on record with the approval.',
      'With a sample they look at every page of it: those drawn, and all pages with doubts, warnings, comments or changes.',
      'How large files may be counts for answers, and copies of them, that are built from now on.',
    ],
    fields: () => [
      yesNo(
        'sampling.isAllowed',
        'May a sample of the pages be enough?',
        'Your data protection officer decides on this',
      ),
      number('sampling.percent', 'Of 100 pages, how many are drawn?', 'From 5 to 100'),
      number(
        'answerParts.mostPages',
        'The most pages one file of an answer may have; more come in parts',
        'From 10 to 5,000, its cover and list of contents among them',
      ),
      number('answerParts.mostMegabytes', 'The most megabytes one file of an answer may have', 'From 5 to 500'),
    ],
  },
  causes: {
    title: 'Causes of lateness',
    lead: [
      'Every missed date is put down to one of these, and they are counted. Records keep the code they were made with.',
    ],
    fields: () => [
      table(
        'lateCauses',
        'Causes',
        ['code', 'name'],
        'Code of small letters, digits and hyphens | what it means. Keep a code when its words change',
      ),
    ],
  },
  appearance: {
    title: 'Colours and languages',
    lead: ['All words must be readable on the colours: the contrast is checked (WCAG 2.2, 4.5 to 1).'],
    fields: () => [
      text('colours.brand', 'Colour of the bar at the top', 'Behind white words. For example #3b3560'),
      text('colours.surface', 'Colour behind the navigation and at the foot', 'Behind dark words and links'),
      text('colours.border', 'Colour of the line round it'),
      { kind: 'several', path: 'languages', label: 'Languages', options: { en: 'English', cy: 'Welsh (Cymraeg)' } },
    ],
  },
  kindness: {
    title: 'Keeping people informed',
    lead: ['How requesters are told how far their request is, and whom they may ask for.'],
    fields: () => [
      number('tellEveryDays', 'Days of silence after which they are told how far it is', 'From 3 to 60'),
      yesNo(
        'namesContacts',
        'May the first name of who works on a request be told?',
        'If not, requesters see what the person does, and how to reach the team',
      ),
    ],
  },
  services: {
    title: 'Services and help',
    lead: ['What the team places documents in and counts requests under, and who helps people who ask.'],
    fields: () => [
      lines('services', 'Services and teams'),
      table(
        'parallelRoutes',
        'Other ways that may be better',
        ['when', 'text', 'href'],
        'When | name | web address, one on each line',
      ),
      table(
        'support',
        'People to talk to who are not the body',
        ['what', 'text', 'href'],
        'What they do | name | web address',
      ),
      table('terms', 'Words of the trade', ['term', 'meaning'], 'Word | what it means'),
    ],
  },
  system: {
    title: 'Record system',
    list: 'systems',
    lead: [
      'The desk offers it when searches are recorded. Answers tell people its purposes, recipients and how long it keeps things.',
    ],
    fields: (profile) => [
      text('id', 'Short name for the machine', 'Small letters, digits and hyphens. Keep it when the name changes'),
      text('name', 'Name'),
      text('owner', 'Owner', 'The role that searches it and confirms changes'),
      text(
        'managerEmail',
        'E-mail address of whoever is above the owner',
        'Written to once when a search is so late that it goes above its owner. Leave empty if nobody should be',
      ),
      lines('holds', 'What is in it?', 'Whole sentences, one on each line'),
      lines('purposes', 'Why do you have it?', 'Whole sentences, one on each line'),
      { kind: 'several', path: 'article6', label: 'Lawful basis', options: bases(article6, 'Art 6(1)') },
      { kind: 'several', path: 'article9', label: 'For special categories', options: bases(article9, 'Art 9(2)') },
      { kind: 'several', path: 'retention', label: 'Retention rules', options: rulesOf(profile) },
      lines('recipients', 'Who is given it?', 'Whole sentences, one on each line'),
      lines('sources', 'Where does it come from?', 'Whole sentences, one on each line'),
      yesNo('isOnPaper', 'Is it on paper?'),
      {
        kind: 'one',
        path: 'sensitivity',
        label: 'How private is what is in it?',
        hint: 'What is found here decides how much proof of identity a case needs',
        options: sensitivityWords,
      },
    ],
  },
  retention: {
    title: 'Retention rule',
    list: 'retention',
    lead: ['Decisions that were made keep the rule and the day they were made with.'],
    fields: () => [
      text('id', 'Short name for the machine', 'Small letters, digits and hyphens'),
      text('category', 'Which records?'),
      {
        kind: 'one',
        path: 'keep.how',
        label: 'How are they kept?',
        options: { for: 'For a time', permanently: 'Permanently', with: 'As long as the records they are part of' },
      },
      table(
        'keep.periods',
        'For a time: how long?',
        ['from', 'months'],
        `Counted from | months. Counts from one of: ${retentionEvents.join(', ')}. For example: birth | 900 (75 years). Of several, the longest counts`,
      ),
      number(
        'keep.afterDeathUnder18',
        `Months from the ${factWords.death}, if the child died before 18`,
        'Leave empty if the rule says nothing of it',
      ),
      yesNo('keep.isAtLeast', 'Does the rule say “at least”?'),
      text('keep.what', 'As part of which records?', 'Only for “as long as the records they are part of”'),
      text('source', 'Where does the rule come from?'),
      text('note', 'Note', 'Leave empty if there is none'),
    ],
  },
  regulator: {
    title: 'Regulator',
    list: 'regulators',
    lead: [
      'Letters name the regulator of the day they are written on. One whose day has come is not changed any more: add another.',
    ],
    fields: () => [
      field('date', 'from', 'From which day do letters name it?', 'For example 2027-01-04'),
      text('name', 'Name'),
      text('website', 'Website'),
      text('complaintPage', 'Page for complaints'),
      text('phone', 'Phone number'),
      lines('address', 'Postal address', 'One part on each line'),
    ],
  },
} as const satisfies Readonly<Record<string, Section>>;

export type SectionName = keyof typeof sections;
export const isSection = (name: string): name is SectionName => Object.hasOwn(sections, name);

/** What tells an element of a list apart, in addresses. */
export const keyOf = { systems: 'id', retention: 'id', regulators: 'from' } as const;
