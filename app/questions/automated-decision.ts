import { asksFor, type Page } from './kit.ts';

const asked = asksFor('automated-decision');

/** Automated decisions (UK GDPR Arts 22A–22D). */
export const automatedDecision: readonly Page[] = [
  {
    id: 'which-decision',
    block: 'automated-decision',
    version: 1,
    h1: 'Which decision is it about?',
    lead: ['If no computer made this decision alone, we will tell you so and say who made it.'],
    fields: [
      {
        type: 'textarea',
        name: 'which-decision',
        label: 'Which decision',
        inFull: 'Which decision is it about?',
        called: 'The decision',
        missing: 'Enter which decision it is about',
        maxLength: 2000,
        rows: 4,
      },
      {
        type: 'text',
        name: 'decision-when',
        label: 'When it was made',
        inFull: 'When was the decision made?',
        hint: 'For example March 2026, or “I do not know”',
        called: 'When it was made',
        missing: 'Enter when it was made, or enter “I do not know”',
        maxLength: 100,
      },
    ],
    shown: asked,
  },
  {
    id: 'what-about-decision',
    block: 'automated-decision',
    version: 1,
    h1: 'What do you want us to do about the decision?',
    fields: [
      {
        type: 'checkboxes',
        name: 'what-about-decision',
        label: 'What do you want us to do about the decision?',
        hint: 'Choose everything that applies',
        missing: 'Select what you want us to do about the decision',
        options: [
          { value: 'person', label: 'Ask a person to look at it again' },
          { value: 'explain', label: 'Explain how it was made' },
          { value: 'challenge', label: 'Change it, because I think it is wrong' },
          { value: 'view', label: 'Take my view into account' },
        ],
      },
    ],
    shown: asked,
  },
  {
    id: 'decision-details',
    block: 'automated-decision',
    version: 1,
    h1: 'What should we know about the decision?',
    fields: [
      {
        type: 'textarea',
        name: 'decision-details',
        label: 'What should we know about the decision?',
        hint: 'For example why it is wrong, or your view',
        called: 'Your answer',
        missing: 'Enter what we should know',
        maxLength: 2000,
        optional: true,
      },
    ],
    shown: asked,
  },
  {
    id: 'decision-effect',
    block: 'automated-decision',
    version: 1,
    h1: 'How did the decision affect you?',
    fields: [
      {
        type: 'textarea',
        name: 'decision-effect',
        label: 'How did the decision affect you?',
        called: 'Your answer',
        missing: 'Enter how the decision affected you',
        maxLength: 2000,
        optional: true,
      },
    ],
    shown: asked,
  },
];
