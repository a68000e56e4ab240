import { dateInWords, dayInWords } from '../../language/dates.ts';
import { inOwnLanguage, t } from '../../language/t.ts';
import { type Block, list, open, paragraph, paragraphs, section } from '../blocks.ts';
import type { ComplaintAcknowledgement, ComplaintAnswer, ComplaintProgress } from '../letter.ts';
import { askedByAnother } from '../parts/asked-by.ts';
import { whoCanHelp } from '../parts/help.ts';
import { remedies } from '../parts/remedies.ts';
import { complaintFindings } from '../parts/right-words.ts';

const outcomes = {
  granted: complaintFindings.yes,
  'partly-granted': complaintFindings.partly,
  refused: complaintFindings.no,
  'not-valid': 'Your complaint is not about how we used personal information. So we cannot look into it here.',
  redirected: 'Someone else has to look into this. We tell you below who that is.',
} as const;

/** The same to somebody who did not complain. */
const outcomesToAnother = {
  ...outcomes,
  granted: 'We looked into it. The complaint was right. We did not do what we should have done. We are sorry.',
  'partly-granted': 'We looked into it. The complaint was right in part. We are sorry for that part.',
  'not-valid': 'The complaint is not about how we used personal information. So we cannot look into it here.',
} as const;

/** That we have a complaint, and what we do with it (DPA 2018 s.164A(3)). */
export function complaintAcknowledgement(letter: ComplaintAcknowledgement): Block[] {
  const { receivedOn, understood } = letter;
  return [
    paragraph(
      t`We have your complaint. It came on ${dayInWords(receivedOn)}. It is free.`,
      t`This letter is our acknowledgement. (Data Protection Act 2018, section 164A(3).)`,
    ),
    ...section(t`What do we do now?`, [
      list([
        t`We look into what happened. Someone who did not do the work does this.`,
        t`We tell you how it is going.`,
        t`We tell you what we found, as soon as we can. The law sets no fixed date for this.`,
      ]),
    ]),
    ...(understood.length === 0
      ? []
      : section(t`What did we understand?`, [
          list(understood.map(({ question, answer }) => `${question} ${answer}`)),
          paragraph(t`Is something wrong or missing? Please tell us.`),
        ])),
    ...remedies(letter, false),
    ...whoCanHelp(letter),
  ];
}

/** How a complaint is going (DPA 2018 s.164A(5)(b)). */
export function complaintProgress(letter: ComplaintProgress): Block[] {
  return [
    paragraph(t`We are looking into your complaint of ${dateInWords(letter.receivedOn)}.`),
    ...section(t`How is it going?`, paragraphs(letter.what)),
    ...section(t`What happens next?`, [
      paragraph(t`We tell you what we found, as soon as we can.`, t`(Data Protection Act 2018, section 164A(4).)`),
    ]),
    ...remedies(letter, false),
    ...whoCanHelp(letter),
  ];
}

/** The outcome of a complaint: what was looked into, what was found, what follows, and what else can be done (s.164A(4)–(5)). */
export function complaintAnswer(letter: ComplaintAnswer): Block[] {
  const { outcome, explanation, enquiries, lessons, receivedOn, aboutRequests, acknowledgedNow } = letter;
  const day = dateInWords(receivedOn);
  const toAnother = askedByAnother(letter, day);
  const haveIt =
    toAnother === null
      ? t`It also tells you that we have your complaint.`
      : t`It also tells you that we have the complaint.`;
  return [
    paragraph(
      ...(toAnother ?? [
        t`You complained to us on ${day}. This is our answer. (Data Protection Act 2018, section 164A.)`,
      ]),
      acknowledgedNow ? haveIt : '',
    ),
    ...(aboutRequests.length === 0 ? [] : [paragraph(t`It is about this request: ${aboutRequests.join(', ')}.`)]),
    ...section(
      t`What did we look into?`,
      enquiries.length === 0
        ? []
        : open('own', [list(enquiries.map(({ on, whom, what }) => `${dateInWords(on)}, ${whom}: ${what}`))]),
    ),
    ...section(t`What is our answer?`, [
      paragraph(inOwnLanguage((toAnother === null ? outcomes : outcomesToAnother)[outcome])),
      ...open('own', paragraphs(explanation)),
    ]),
    ...section(t`What do we do better from now on?`, lessons.length === 0 ? [] : open('own', [list(lessons)])),
    ...remedies(letter, true),
    ...whoCanHelp(letter),
  ];
}
