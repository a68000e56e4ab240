import { type Drawn, hardWrap, Sheet } from './sheet.ts';

const mails: readonly (readonly [from: string, to: string, subject: string, body: readonly string[]])[] = [
  [
    '[[hassan|hassan.mirza@northfold.example]]',
    '[[gough|patricia.gough@northfold.example]]',
    'Maya F - before the review',
    [
      'Patricia, three things before Thursday. [[oduya|Anne-Marie]] would like to take Maya to her sister in Leeds for a week, and I see no reason against it. [[kyle|Kyle]] has started an apprenticeship and can only come on Sundays.',
      'The third is delicate. The lady who made the first referral, [[tullock|Sheila Tullock]] of Quarry Lane, has written to us again. I would rather that her letter is not read out. Maya half remembers an [[tullock|Auntie Shee]] who gave her soup, and has asked me twice who she was.',
      'I have not told her. I think that one day somebody should, if [[tullock|Mrs Tul-\nlock]] agrees.',
    ],
  ],
  [
    '[[gough|patricia.gough@northfold.example]]',
    '[[hassan|hassan.mirza@northfold.example]]',
    'RE: Maya F - before the review',
    [
      'Agreed on Leeds. On the letter: closed section of the file, please, and a note that nobody has asked [[tullock|Mrs Tullock]] whether she minds. We should.',
      'Has anybody told [[jodie|Jodie]] about the move? [[jean|Jean Pomfret]] rang me in tears. [[derek|Derek]] is worse than they say, and [[beth|Beth]] is staying at a friend’s.',
    ],
  ],
  [
    '[[dunmore|rachel.dunmore@northfold.example]]',
    '[[hassan|hassan.mirza@northfold.example]]',
    'PRIVILEGED: Linnet',
    [
      'Hassan, my advice in short: the change of name needs [[carol|Carol Linnet]]’s written consent or leave of the court. A telephone call is not enough. Do not rely on the note of 12 May.',
      'I would also not answer [[farrow|DC Farrow]] before we have spoken.',
    ],
  ],
  [
    '[[farrow|n.farrow@police.example]]',
    '[[hassan|hassan.mirza@northfold.example]]',
    'G BRADDOCK',
    [
      'Mr Mirza, further to my letter. We have a statement from [[tullock|Sheila TULLOCK]] and expect to speak to [[braddock|Gary Braddock]] in the autumn. Until then nothing to the family, please, and nothing to [[kyle|Kyle Linnet]], who still sees him.',
      'If a request for the file comes in, ring me first: 07700 900412.',
    ],
  ],
  [
    '[[oduya|am.oduya@carers.example]]',
    '[[hassan|hassan.mirza@northfold.example]]',
    'parents evening',
    [
      'Hi [[hassan|Hassan]], just to say it went lovely. Her English teacher says she should think about university. Maya pretended not to listen.',
      'She had a card from her mum and put it in the drawer without opening it. She asked me to ask you if [[jodie|Jodie]] got one too. I said I would.',
      'Also the boiler man came, can the trust pay? Bill is 84 pounds. My NI number for the form is QQ 12 34 56 C.',
    ],
  ],
  [
    '[[wendy|wendy.ashcroft@northfold.example]]',
    '[[hassan|hassan.mirza@northfold.example]]',
    'handover, the things not in the file',
    [
      'Dear [[hassan|Hassan]], you asked what I would want to know if I were you. She will test whether you come back. Come back.',
      'She is fiercely loyal to [[kyle|Kyle]], who is a good lad, and she worries that [[jodie|Jodie]] will forget their mother. [[carol|Carol]] is not a bad woman. She was twenty and alone, and then there was [[braddock|Gaz]].',
      'Please look after [[tullock|Shelia]]. She did a brave thing and paid for it. I promised that it would never come out through us.',
    ],
  ],
];

/** E-mails as they were printed for the file: a fixed width, broken wherever the line was full. */
export async function eMails(): Promise<Drawn> {
  const sheet = new Sheet('05 E-mails.pdf', { Title: 'print job 4471', Author: 'hmirza' });
  for (let page = 0; page < 8; page++) {
    if (page > 0) sheet.newPage();
    for (const turn of [0, 1]) {
      const [from, to, subject, body] = mails[(page * 2 + turn) % mails.length] ?? ['', '', '', []];
      const date = `${String(3 + page).padStart(2, '0')} June 200${3 + (page % 4)} ${10 + turn}:4${page}`;
      sheet.write(`From:    ${from}\nSent:    ${date}\nTo:      ${to}\nSubject: ${subject}`, {
        font: 'Courier',
        size: 10,
        gap: 12,
      });
      for (const paragraph of body) sheet.write(hardWrap(paragraph, 68 - page), { font: 'Courier', size: 10, gap: 10 });
      sheet.rule();
    }
    if (page === 2) sheet.doc.note(500, 40, 20, 20, 'Ask legal before this page goes anywhere.');
  }
  return sheet.finish();
}
