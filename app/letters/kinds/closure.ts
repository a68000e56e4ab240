import { inOwnLanguage, t } from '../../language/t.ts';
import { type Block, paragraph, paragraphs, section } from '../blocks.ts';
import type { ClosureLetter } from '../letter.ts';
import { whoCanHelp } from '../parts/help.ts';
import { remedies } from '../parts/remedies.ts';

const beginnings: Readonly<Record<ClosureLetter['how'], string>> = {
  withdrawn: 'You told us to stop working on your request. We have stopped.',
  duplicate: 'You asked us for the same before. So we have closed this second request, and answer the first.',
  closed: 'We have finished our work on your request, and closed it.',
};

/** That a request is closed, by the requester's own wish or because it is done. */
export function closure(letter: ClosureLetter): Block[] {
  const { how, note } = letter;
  return [
    paragraph(inOwnLanguage(beginnings[how])),
    ...section(t`What should you know?`, paragraphs(note)),
    ...section(t`What if you change your mind?`, [
      paragraph(
        t`You can ask again at any time. You do not need a reason, and it is free.`,
        how === 'withdrawn' ? t`Was it not you who told us to stop? Call us at once.` : '',
      ),
    ]),
    ...remedies(letter, how !== 'withdrawn'),
    ...whoCanHelp(letter),
  ];
}
