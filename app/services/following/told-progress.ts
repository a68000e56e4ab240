import type { ProgressStep } from '../../../machines/kindness/events.ts';
import { t } from '../../language/t.ts';

/** What a note about progress says: each step is the same for every request, and none says what was found. */
export const toldProgress = (steps: readonly ProgressStep[]): readonly string[] =>
  steps.length === 0 ? [t`We are still working on it. Nothing is wanted from you.`] : steps.map(stepWords);

function stepWords(step: ProgressStep): string {
  switch (step) {
    case 'identity-checked':
      return t`We have checked who you are.`;
    case 'authority-checked':
      return t`We have checked that you may ask.`;
    case 'search-begun':
      return t`We have begun to look in all the places where it may be.`;
    case 'search-answered':
      return t`Everyone we asked to look has answered. Now we go through it.`;
    case 'looked-into':
      return t`We have begun to look into what happened.`;
    case 'more-time':
      return t`We have told you that we need more time, and why.`;
    // It stands there after the answer went out too, so it says nothing of “now”.
    case 'written':
      return `${t`We have written our answer.`} ${t`A second person reads every answer before it goes out.`}`;
  }
}
