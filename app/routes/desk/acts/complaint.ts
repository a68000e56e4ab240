import { acknowledgeComplaint } from '../../../services/complaint/acknowledge-complaint.ts';
import { decideComplaint } from '../../../services/complaint/decide-complaint.ts';
import { complainedRequestForm, nameComplainedRequest } from '../../../services/complaint/name-complained-request.ts';
import { recordEnquiry } from '../../../services/complaint/record-enquiry.ts';
import { recordLesson, recordNoLesson } from '../../../services/complaint/record-lesson.ts';
import { tellProgress } from '../../../services/complaint/tell-progress.ts';
import { type ActPages, actedBy, page } from './act-page.ts';
import { area, day, line, pick } from './fields.ts';

const rights = ['complaint'] as const;

/** Complaints about how personal information was handled (DPA 2018 s.164A). */
export const complaintActs = {
  'acknowledge-complaint': page(acknowledgeComplaint, {
    group: 'clock',
    title: 'Record that the complaint was acknowledged',
    lead: [
      'Only where no e-mail went out by itself: print the letter “We have your complaint”, or say it in the way they chose.',
    ],
    rights,
    back: 'work',
    fields: [
      pick('how', 'How were they told?', {
        post: 'By post',
        phone: 'By phone',
        'in-person': 'In person',
        email: 'By e-mail',
      }),
      area('note', 'Note', undefined, true),
      day('on', 'When?'),
    ],
    submit: 'Record acknowledgement',
  }),
  'name-request': actedBy('case.linked', complainedRequestForm, nameComplainedRequest, {
    group: 'work',
    title: 'Name the request it is about',
    lead: [
      'Both cases then say that they belong together. Whoever worked on that request can neither decide nor approve this complaint.',
      'You have to be allowed to open that request.',
    ],
    rights,
    back: 'work',
    fields: [line('reference', 'Reference of the request')],
    submit: 'Link the request',
  }),
  'record-enquiry': page(recordEnquiry, {
    group: 'work',
    title: 'Record what you looked into',
    lead: ['The outcome letter tells the person what was looked into, in these words. Name no other person.'],
    rights,
    back: 'work',
    fields: [
      area('what', 'What did you look into, and what came of it?', 'The requester reads this.'),
      line('whom', 'Who or what did you ask?', 'A role, a team or a record is enough. The requester reads this.'),
      day('on', 'When?'),
    ],
    submit: 'Record',
  }),
  'tell-progress': page(tellProgress, {
    group: 'work',
    title: 'Tell them how it is going',
    lead: [
      'Pressing the button puts this on the person’s page and sends it as a message. Whoever gets no e-mail needs it by letter: print “How your complaint is going”.',
    ],
    rights,
    back: 'work',
    fields: [area('what', 'How is it going?', 'What you have done, and what you do next.')],
    submit: 'Tell them',
  }),
  'decide-complaint': page(decideComplaint, {
    group: 'work',
    title: 'Record the outcome of the complaint',
    lead: ['The letter uses these words. Write to the person, plainly: what you found, and what follows from it.'],
    rights,
    back: 'work',
    fields: [
      pick('outcome', 'What is the outcome?', {
        granted: 'Upheld: we did not do what the law asks',
        'partly-granted': 'Upheld in part',
        refused: 'Not upheld: we did what the law asks',
        'not-valid': 'Not about how personal information was handled',
        redirected: 'Another kind of complaint, or for another body',
      }),
      area('explanation', 'What did you find, and what follows from it?', 'The requester reads this.'),
    ],
    submit: 'Record outcome',
  }),
  'record-lesson': page(recordLesson, {
    group: 'work',
    title: 'Record what is learnt',
    lead: ['Before the outcome is told, the general words go into the letter.'],
    rights,
    back: 'work',
    fields: [
      area('lesson', 'What is done better from now on?'),
      line('owner', 'Who sees to it?', 'A role is enough'),
      area('told', 'The same in general words, for the letter', 'Leave empty if the letter should not say it.', true),
    ],
    submit: 'Record',
  }),
  'no-lesson': page(recordNoLesson, {
    group: 'work',
    title: 'Record that there is nothing to learn',
    lead: [],
    rights,
    back: 'work',
    fields: [area('reason', 'Why?')],
    submit: 'Record',
  }),
} as const satisfies ActPages;
