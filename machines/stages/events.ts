import { z } from 'zod';
import { civilDate } from '../dates.ts';
import { event, text } from '../event.ts';
import { documentId } from '../ids.ts';

/** What is still to come after a stage, in words for the requester, and by when. */
export const stillToCome = z.object({ rest: text.max(2000), expectedOn: civilDate });

/** Some of the documents are answered now and the rest later: in stages, each an answer of its own. */
export const stageEvents = [
  /** The answer that is made next holds these documents only. Said again, it takes the place of what was said. */
  event('stage.planned', { documents: z.array(documentId).min(1).max(2000), ...stillToCome.shape }),
  /** The answer that is made next holds everything that is left. */
  event('stage.dropped', {}),
] as const;
