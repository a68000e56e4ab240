import type { HardKind } from '../../machines/kindness/events.ts';
import { t } from './t.ts';

/** What a requester reads of each kind of hard content, as an entry of a list. */
export function hardWords(kind: HardKind): string {
  switch (kind) {
    case 'death':
      return t`someone’s death`;
    case 'abuse':
      return t`harm done to a child`;
    case 'sexual':
      return t`sexual harm`;
    case 'violence':
      return t`violence or threats`;
    case 'self-harm':
      return t`self-harm or suicide`;
    case 'health':
      return t`news about health or illness`;
    case 'family':
      return t`your family, or why you came into care`;
    case 'words':
      return t`words that would not be used today`;
    case 'pictures':
      return t`pictures that may upset you`;
  }
}
