import { duplicateForm, endAsDuplicate } from '../../../services/case/end-as-duplicate.ts';
import { linkCases, linkForm, unlinkCases, unlinkForm } from '../../../services/case/link-cases.ts';
import { linkWords } from '../words.ts';
import { type ActPages, actedBy } from './act-page.ts';
import { area, line, pick } from './fields.ts';

/** Cases that belong together, and the same asked twice. */
export const linkingActs = {
  link: actedBy('case.linked', linkForm, linkCases, {
    group: 'work',
    title: 'Link with another case',
    lead: [
      'Both cases then show each other, and can be looked at side by side. You have to be allowed to open the other one.',
      'Nothing is carried over: who is asking is confirmed in each case for itself.',
    ],
    fields: [
      line('reference', 'Reference of the other case'),
      pick('why', 'How do they belong together?', {
        'same-person': linkWords['same-person'],
        sibling: linkWords.sibling,
        'same-file': linkWords['same-file'],
        'asked-together': linkWords['asked-together'],
        duplicate: 'The same may have been asked twice',
      }),
      area('reason', 'Why?', 'Whoever reads either case reads this.'),
    ],
    submit: 'Link the cases',
  }),
  unlink: actedBy('case.unlinked', unlinkForm, unlinkCases, {
    group: 'work',
    title: 'Take the link off',
    lead: ['Both cases keep on record that they were linked.'],
    on: ({ work }, of) => {
      const links = work.links.filter(({ reference }) => reference === of);
      return links.length === 0
        ? null
        : {
            rows: [
              { key: 'Linked with', value: of },
              { key: 'How', value: links.map(({ why }) => linkWords[why]).join(', ') },
            ],
            values: {},
          };
    },
    fields: [area('reason', 'Why do they not belong together?')],
    submit: 'Take it off',
  }),
  duplicate: actedBy('request.ended-as-duplicate', duplicateForm, endAsDuplicate, {
    group: 'ending',
    title: 'End it as a duplicate',
    lead: [
      'Only where the same person asked for the same before. This case ends, and they are told under which reference they are answered.',
      'The request that came first goes on: its date is the earlier. Who asks has to be confirmed in both, each for itself.',
    ],
    fields: [line('reference', 'Reference under which it is answered'), area('reason', 'Why is it the same request?')],
    submit: 'End as a duplicate',
  }),
} as const satisfies ActPages;
