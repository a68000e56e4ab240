import type { Refusal } from '../../../../machines/refusal.ts';
import { InsetText } from '../../../components/govuk/inset-text.tsx';

interface NextStepProps {
  work: string;
  acts: readonly { readonly name: string; readonly whyNot: Refusal | null }[];
  isBuilt: boolean;
  /** Pages whoever approves has to look at and has not: of the sample, or of all. */
  left: number;
  isSample: boolean;
  /** Its pages are looked through once more before it goes on: that may find a doubt. */
  hasPages: boolean;
}

/** By which act an answer goes on from where it stands, and who does it. */
const steps = {
  working: { act: 'request-approval', ready: 'Everything needed is there.', others: 'An officer works on the answer.' },
  approving: {
    act: 'approve',
    ready: 'You can approve this answer.',
    others: 'The answer is with whoever approves it.',
  },
  approved: {
    act: 'release',
    ready: 'The answer can be released.',
    others: 'The answer is approved. An officer releases it.',
  },
} as const;
const isStep = (work: string): work is keyof typeof steps => Object.hasOwn(steps, work);

/** What the answer waits for: a reason why it cannot go on yet, or whoever takes the next step. */
export function NextStep({ work, acts, isBuilt, left, isSample, hasPages }: NextStepProps) {
  if (!isStep(work) || (work === 'approving' && !isBuilt)) return null;
  const { act, ready, others } = steps[work];
  const whyNot = acts.find(({ name }) => name === act)?.whyNot;
  if (whyNot) return <InsetText>{whyNot.code === 'role' ? others : whyNot.sentence}</InsetText>;
  return (
    <InsetText>
      {work === 'approving' && left > 0
        ? `You can approve this answer once you have looked at every page${isSample ? ' of the sample' : ''}, before and after.`
        : work === 'working' && hasPages
          ? `${ready} What the list of doubts has is dealt with first.`
          : ready}
    </InsetText>
  );
}
