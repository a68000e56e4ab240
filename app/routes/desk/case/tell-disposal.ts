import { formatDate } from '../../../../machines/dates.ts';
import type { EventOf } from '../../../../machines/events.ts';
import { holdWords } from '../hold-words.ts';
import { type Told, told } from './told.ts';

type OfDisposal = EventOf<
  'hold.placed' | 'hold.lifted' | 'disposal.proposed' | 'disposal.agreed' | 'disposal.stopped' | 'case.disposed'
>;

/** Holds and the end of the papers, as lines of the timeline. */
export function tellDisposal(event: OfDisposal): Told {
  switch (event.type) {
    case 'hold.placed':
      return told(`Papers held: ${holdWords[event.kind]}`, event.reason);
    case 'hold.lifted':
      return told(`Hold lifted: ${holdWords[event.kind]}`, event.reason);
    case 'disposal.proposed':
      return told('Proposed that this case is destroyed', `${event.rule}, so until ${formatDate(event.keptUntil)}`);
    case 'disposal.agreed':
      return told(
        'A second person agreed that this case is destroyed',
        `It can be stopped until ${formatDate(event.waitsUntil)}`,
      );
    case 'disposal.stopped':
      return told('This case is not destroyed after all', event.reason);
    case 'case.disposed':
      return told('This case is destroyed');
  }
}
