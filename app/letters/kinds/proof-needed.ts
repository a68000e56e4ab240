import { inOwnLanguage, t } from '../../language/t.ts';
import { type Block, list, paragraph, paragraphs, section } from '../blocks.ts';
import type { ProofNeeded } from '../letter.ts';
import { whoCanHelp } from '../parts/help.ts';
import { remedies } from '../parts/remedies.ts';

const reasons = {
  identity: 'We give information only to the right person. So we need to be sure who is asking.',
  authority: 'We need to be sure that you may ask for someone else.',
} as const;

const otherWays = {
  identity: [
    'You do not need a passport. Tell us if you have no papers, and we find another way.',
    'Someone who works with you can tell us who you are.',
    'You can answer questions about things only you would know.',
  ],
  authority: [
    'A letter signed by the person, with the date, can be enough.',
    'For a child: a birth certificate or a court order.',
    'For someone who cannot decide alone: a registered power of attorney or a court order.',
  ],
} as const;

/** That identity or authority is needed (Art 12(6); Art 12A(2)(b)): what exactly, why, what else would do, and its effect. */
export function proofNeeded(letter: ProofNeeded): Block[] {
  const { what, why, wanted, startsClock, about } = letter;
  return [
    paragraph(
      about === null
        ? t`We are working on your request about you. We need something from you before we can go on.`
        : t`We are working on your request about ${about}. We need something from you before we can go on.`,
    ),
    ...section(t`What do we need?`, paragraphs(wanted)),
    ...section(t`Why do we need it?`, [
      paragraph(inOwnLanguage(reasons[what])),
      ...(why === null ? [] : paragraphs(why)),
    ]),
    ...section(t`What if you do not have it?`, [list(otherWays[what].map(inOwnLanguage))]),
    ...section(t`How do you send it?`, [
      paragraph(
        t`Send it where you follow your request online. That is the safest way.`,
        t`You can also bring it to us, or send a copy by post.`,
      ),
      paragraph(t`Please do not send it by e-mail. We look at it, note what it was, and delete our copy.`),
    ]),
    ...section(t`What does this change?`, [
      startsClock
        ? paragraph(
            t`Our time to answer starts on the day we get it.`,
            what === 'identity' ? t`(UK GDPR Article 12(6) and Article 12A(2).)` : t`(UK GDPR Article 12A(2).)`,
            t`We go on preparing our answer meanwhile.`,
          )
        : paragraph(t`Our time to answer goes on. We can answer only when we have it.`),
    ]),
    ...remedies(letter, false),
    ...whoCanHelp(letter),
  ];
}
