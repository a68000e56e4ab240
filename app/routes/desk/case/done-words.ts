import type { ActName } from '../acts/index.ts';

/** What was just done with a form that stands on a page of the case, as the page says it. The address carries the name. */
export const doneWords = {
  'doubts-answered': 'What you looked at is on record, with your name and why it may stay.',
  'doubts-reopened': 'They are on the list again, to be looked at.',
  'comment-settled': 'The comment is settled.',
  assigned: 'Who works on this case is changed.',
  uploaded: 'Uploaded. The pages are there as they are read.',
  'upload-forgotten': 'The upload that was broken off is off the list.',
  'uploads-forgotten': 'The uploads that were broken off are off the list.',
  'finding-settled': 'What you decided is on record.',
  renamed: 'The document has its new name. The answer will carry it.',
  removed: 'The document is removed from the case.',
  unlocked: 'The document is open. Its pages are there as they are read.',
  sorted: 'All documents are in that order now.',
  placed: 'What you entered is on the documents that were ticked.',
  proposed: 'What was proposed is on the documents that were ticked.',
  'order-undone': 'The last change to the order of the file, or to how pages lie, was taken back.',
  'pages-turned': 'The pages are turned.',
  'pages-moved': 'The pages stand in their new place.',
  split: 'The pages from there on are a document of their own now.',
  joined: 'The pages of the other document stand at the end of this one now.',
  named: 'They are in the register. Their places are suggested on every page.',
} as const;
export type DoneName = keyof typeof doneWords;

/** The same of acts whose title alone would not say what happens now. */
export const actDoneWords: Partial<Readonly<Record<ActName, string>>> = {
  consult: 'The copy is being made and checked. Once it is there, somebody else approves it.',
  'approve-consultation': 'Approved. Whoever works on the case downloads it now, and sends it.',
  'withdraw-consultation': 'Withdrawn. The copy is deleted here.',
  'record-consultation': 'What they answered is on record. The copy is deleted here.',
  'request-approval': 'Sent for approval. The answer is being built and checked: see the page “Answer”.',
  'ask-redline': 'The redline copy is being made. It will be on the page “Answer”.',
  'recall-answer':
    'Taken back. Nobody can open or download it any more. It can be released again once somebody else has approved it anew.',
  'record-delivery': 'The delivery is on record, with its proof.',
  'send-back': 'Sent back. Whoever works on the case reads why, and your notes on pages.',
  approve: 'Approved. What you approved is exactly what is released.',
  'name-person': 'They are in the register. Every place that names them is found now.',
  'rename-person': 'The entry is changed, and its places are looked for anew.',
  'unname-person': 'They are off the register. What was marked stays marked.',
  'consider-person': 'They are in the register, with what was weighed.',
  'reconsider-person': 'What came of asking, and what is decided, is on record.',
};

/** Where a page begins that says what was done. */
export const doneAt = 'done';

/** The address of a page of the case that says what was done. */
export const saying = (address: string, done: DoneName): string => `${address}?done=${done}#${doneAt}`;
