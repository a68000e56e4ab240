import type { HardKind } from '../../../machines/kindness/events.ts';

/** What staff choose from when they warn of hard content. The requester reads plain words of the same kinds. */
export const hardWords: Readonly<Record<HardKind, string>> = {
  death: 'someone’s death',
  abuse: 'abuse or neglect of a child',
  sexual: 'sexual abuse or assault',
  violence: 'violence or threats',
  'self-harm': 'self-harm or suicide',
  health: 'news about health or illness',
  family: 'family members, or why someone came into care',
  words: 'words that would not be used today, or that judge',
  pictures: 'pictures that may upset',
};
