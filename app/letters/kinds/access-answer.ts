import type { HardKind } from '../../../machines/kindness/events.ts';
import { countOf, listed } from '../../language/counts.ts';
import { dateInWords } from '../../language/dates.ts';
import { hardWords } from '../../language/hard-words.ts';
import { pageRange } from '../../language/page-ranges.ts';
import { t } from '../../language/t.ts';
import { annex, type Block, list, notice, open, paragraph, paragraphs, section } from '../blocks.ts';
import type { AccessAnswer, Enclosure, Search } from '../letter.ts';
import { askedByAnother } from '../parts/asked-by.ts';
import { howTheDateCameAbout } from '../parts/due-date.ts';
import { whoCanHelp } from '../parts/help.ts';
import { whatWasLeftOut } from '../parts/left-out.ts';
import { ourUse } from '../parts/our-use.ts';
import { remedies } from '../parts/remedies.ts';
import { inStages } from '../parts/stages.ts';
import { refusesSomething } from '../parts/words.ts';

/** Above so many documents the letter points to the schedule instead of listing them. */
const listedDocuments = 25;

const confirmation = ({ outcome, about, askedBy = null }: AccessAnswer): string => {
  switch (outcome) {
    case 'granted':
      return about === null
        ? t`Yes, we use personal information about you. We send you a copy.`
        : t`Yes, we use personal information about ${about}. We send you a copy.`;
    case 'partly-granted':
      return about === null
        ? t`Yes, we use personal information about you. We send you a copy of part of it.`
        : t`Yes, we use personal information about ${about}. We send you a copy of part of it.`;
    case 'refused':
      return t`We do not send you a copy. This letter says why, and what you can do.`;
    case 'nothing-held':
      return about === null
        ? t`We looked, and found no personal information about you that we can send you.`
        : t`We looked, and found no personal information about ${about} that we can send you.`;
    case 'not-valid':
      return t`We cannot answer this request. This letter says why, and what you can do.`;
    case 'redirected':
      return about === null
        ? t`We do not hold this information about you. Someone else does.`
        : t`We do not hold this information about ${about}. Someone else does.`;
    case 'withdrawn':
      return askedBy === null
        ? t`You told us to stop this request, and we have stopped it.`
        : t`We were told to stop, and we have stopped.`;
    case 'lapsed':
      return t`We closed this request because we did not get what we needed to go on.`;
    case 'duplicate':
      return askedBy === null
        ? t`You asked us for the same before. We answer that request.`
        : t`${askedBy} asked us for the same before. We answer that request.`;
  }
};

const searchRow = ({ system, searchedOn, terms, period, searcher, result, note }: Search): string[] => [
  period === null ? system : `${system} (${period})`,
  terms === '' ? '–' : terms,
  result === 'not-searched' ? '–' : `${searcher}, ${dateInWords(searchedOn)}`,
  result === 'not-searched' ? `${t`Not searched.`} ${note}`.trim() : t`Searched`,
];

const whereWeLooked = ({ searches, searchReason }: AccessAnswer): Block[] =>
  searches.length === 0
    ? []
    : section(t`Where did we look?`, [
        {
          kind: 'table',
          caption: t`The places we thought of, and whether we looked there`,
          head: [t`Where`, t`What we looked for`, t`Who looked, and when`, t`Did we look?`],
          widths: [26, 25, 23, 26],
          rows: searches.map(searchRow),
        },
        ...(searchReason ? paragraphs(t`Why we think that this is enough: ${searchReason}`) : []),
        paragraph(
          t`The law asks us for a reasonable and proportionate search. (UK GDPR Article 15(1A).)`,
          t`Do you know of another place? Tell us, and we will look into it.`,
        ),
      ]);

const enclosureRow = ({ name, firstPage, lastPage, stretches, pagesWithParts, pagesLeftOut }: Enclosure): string[] => {
  const parts = pagesWithParts === 0 ? [] : [t`parts left out on ${countOf(pagesWithParts, 'page')}`];
  const whole = pagesLeftOut === 0 ? [] : [t`${countOf(pagesLeftOut, 'page')} left out`];
  const note = [...parts, ...whole].join('; ');
  const where = stretches ?? [{ firstPage, lastPage }];
  return [name, listed(where.map((one) => pageRange(one.firstPage, one.lastPage))), note === '' ? t`complete` : note];
};

function whatWeSend({ enclosures, files = 1 }: AccessAnswer): Block[] {
  if (enclosures.length === 0) return [];
  const pages = Math.max(...enclosures.map(({ lastPage }) => lastPage));
  const sum = paragraph(
    files === 1
      ? t`We send you ${countOf(enclosures.length, 'document')} in one file of ${countOf(pages, 'page')}.`
      : t`We send you ${countOf(enclosures.length, 'document')} in ${files} files. Their page numbers run through all of them, from 1 to ${pages}.`,
    t`A list that comes with it says what we did with the pages of each document.`,
  );
  if (enclosures.length > listedDocuments) return section(t`What do we send you?`, [sum]);
  return section(t`What do we send you?`, [
    sum,
    {
      kind: 'table',
      caption: files === 1 ? t`The documents in the file` : t`The documents in the files`,
      head: [t`Document`, t`Pages`, t`How much of it`],
      widths: [50, 15, 35],
      rows: enclosures.map(enclosureRow),
    },
  ]);
}

const howToRead = ({ enclosures, files = 1, controller }: AccessAnswer): Block[] =>
  enclosures.length === 0
    ? []
    : section(files === 1 ? t`How do you read the file?` : t`How do you read the files?`, [
        ...open('standard', [
          list([
            t`Each page has a number at the foot. Use it when you ask us about a page.`,
            t`A black box stands where we left something out. This letter says why.`,
            t`People wrote these records at the time. Some of their words would not be used today.`,
            t`What someone thought is not always what happened. The file says who wrote it.`,
            ...controller.processing.terms.map(({ term, meaning }) => `${term} – ${meaning}`),
          ]),
        ]),
      ]);

const beforeYouRead = ({ enclosures, controller, hard = [] }: AccessAnswer): Block[] =>
  enclosures.length === 0
    ? []
    : section(t`Before you read`, [
        ...open('standard', [
          notice(
            t`Some of this may be hard to read. You can read it later, a little at a time, or with someone you trust.`,
          ),
        ]),
        ...whatIsHard(enclosures, hard),
        ...(controller.support.length === 0
          ? []
          : open('standard', [
              paragraph(t`We can go through it with you. There are others who can, too: you find them further down.`),
            ])),
      ]);

/** The kinds that were marked, document by document: an officer cannot take out what the requester is to be warned of. */
function whatIsHard(enclosures: readonly Enclosure[], whole: readonly HardKind[]): Block[] {
  const words = (kinds: readonly HardKind[]): string => kinds.map(hardWords).join(', ');
  const marked = [
    ...(whole.length === 0 ? [] : [t`All of it: ${words(whole)}`]),
    ...enclosures.flatMap(({ name, firstPage, hard = [] }) =>
      hard.length === 0 ? [] : [t`${name}, from page ${firstPage}: ${words(hard)}`],
    ),
  ];
  return marked.length === 0 ? [] : [paragraph(t`These parts speak of hard things:`), list(marked)];
}

/** The answer to a request for access: all that Art 15(1)–(3) and, where something is not given, Art 12(4) require. */
export function accessAnswer(letter: AccessAnswer): Block[] {
  const { outcome, explanation, date, about, askedBy = null } = letter;
  const day = dateInWords(date.receivedOn);
  return [
    paragraph(
      ...(askedByAnother(letter, day) ?? [
        about === null
          ? t`You asked us on ${day} for the information we hold about you. This is our answer.`
          : t`You asked us on ${day} for the information we hold about ${about}. This is our answer.`,
      ]),
    ),
    ...section(t`What is our answer?`, [paragraph(confirmation(letter)), ...open('own', paragraphs(explanation))]),
    ...inStages(letter.stage ?? null),
    ...beforeYouRead(letter),
    ...whatWeSend(letter),
    ...whatWasLeftOut(letter.exemptions),
    ...howToRead(letter),
    ...remedies(letter, refusesSomething(outcome)),
    ...whoCanHelp(letter),
    annex(askedBy === null ? t`More about your request` : t`More about this request`),
    ...whereWeLooked(letter),
    ...howTheDateCameAbout(letter, date),
    ...(outcome === 'granted' || outcome === 'partly-granted' ? ourUse(letter) : []),
  ];
}
