import type { Answers } from '../../app/questions/kit.ts';

/** A made-up care leaver who asks for everything, ready to send. */
export const asksForAccess: Answers = {
  'what-you-want': ['access'],
  'who-about': 'me',
  'your-name': 'Renée O’Brien-Ōta',
  'your-other-names': ['Renée Fairweather'],
  'your-birth': '1987-03-27',
  'under-18': 'no',
  'contact-ways': ['email', 'post'],
  'your-email': 'renee@example.org',
  'email-right': 'yes',
  'your-address': '1 Made Up Street\nNorthfold\nZZ1 1AA',
  'contact-safe': 'with-care',
  'contact-safety-note': 'No post with a logo',
  'email-checked': 'no',
  'how-to-reply': 'download',
  'help-you-need': ['large-print'],
  care: 'both',
  'when-from': 'about 1990',
  'when-to': '1994',
  'when-unknown': [],
  'what-to-see': 'things',
  'which-things': ['photos', 'emails'],
  support: 'yes',
  'proof-how': 'worker',
  'needed-by': 'no',
};
