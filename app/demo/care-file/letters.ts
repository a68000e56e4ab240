import { type Drawn, Sheet } from './sheet.ts';

interface Paper {
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly on: string;
  readonly body: readonly string[];
  readonly signed: string;
}

const trust = ['Northfold Social Services', 'Town Hall', 'Northfold ZZ1 1AA'];
const school: Paper = {
  from: ['Larkfield Primary School', 'Larkfield Road', 'Northfold ZZ4 2LP'],
  to: ['[[wendy|Mrs W. Ashcroft]]', ...trust],
  on: '4 October 1999',
  body: [
    'Dear [[wendy|Wendy]],',
    'Thank you for your call. I write about Maya Linnet in class 2 and her sister [[jodie|Jodie]] in the nursery. You will know their brother [[kyle|Kyle]] in class 5, who does more for them than a boy of his age should.',
    'On Thursday [[carol|Mrs Linnet]] did not come. A neighbour, [[tullock|Sheila]] something, a kind lady who works at the launderette, took all three home with her and gave them tea. [[kyle|Kyle]] calls her “[[tullock|Auntie Shee]]”.',
    'I would ask you to be careful with this. The man of the house, [[braddock|Gaz Braddock]], stood at our gate on Friday and wanted to know who had been talking.',
  ],
  signed: '[[prewett|Colin Prewett]], head teacher',
};
const papers: readonly Paper[] = [
  school,
  {
    from: trust,
    to: ['[[carol|Ms Carol Linnet]]', '14 Quarry Lane', 'Northfold ZZ4 7QT'],
    on: '22 November 1999',
    body: [
      'Dear [[carol|Ms Linnet]],',
      'This is to confirm what we agreed today. Maya and [[jodie|Jodie]] will stay with [[jean|Mr and Mrs Pomfret]] for now. You can end this agreement at any time by telling me. You will see the girls every Wednesday.',
      '[[kyle|Kyle]] stays with his grandmother, Mrs Fenwick, as you wished.',
    ],
    signed: '[[wendy|Wendy Ashcroft]], social worker',
  },
  {
    from: ['Northfold Child Psychology Service', 'The Elms', 'Northfold ZZ2 9EL'],
    to: ['[[hassan|Mr H. Mirza]]', ...trust],
    on: '9 February 2001',
    body: [
      'Dear [[hassan|Hassan]],',
      'I have now met Maya six times. She is a thoughtful girl who keeps watch over everyone in a room. What she told me about the nights at Quarry Lane is in my notes, and she has asked that her mother does not read it.',
      'In my opinion it would be likely to cause serious harm to [[jodie|Jodie]]’s mental health if she were told at her age what Maya saw. I would look at this again when both girls are grown up.',
    ],
    signed: '[[marsh|Dr Helen Marsh]], psychologist',
  },
  {
    from: ['Legal Services', 'Town Hall', 'Northfold ZZ1 1AA'],
    to: ['[[wendy|Wendy Ashcroft]]', 'Social Services'],
    on: '17 March 2000',
    body: [
      'LEGAL ADVICE – PRIVILEGED',
      'You asked whether the evidence of the neighbour, [[tullock|Mrs S. Tullock]], can be used without naming her. In my view the threshold is met without it. The school and [[farrow|DC Farrow]] are enough. I would not rely on her, and I would keep her letter out of the bundle.',
      'Please do not copy this advice to the file that the parents see.',
    ],
    signed: '[[dunmore|Rachel Dunmore]], solicitor',
  },
  {
    from: ['8 Quarry Lane', 'Northfold', 'ZZ4 7QT'],
    to: ['The Social Services'],
    on: '2 June 2003',
    body: [
      'Dear Sir or Madam,',
      'I am the one who rang about the Linnet children four years ago. I often think of little May and would be glad to know that she is well. I moved away after my window was broken, but I am back. You need not tell her who asks.',
    ],
    signed: '[[tullock|Sheila Tulloch]] (Mrs), telephone 07700 900523',
  },
  {
    from: ['Northfold Police, Public Protection', 'Bridge Street', 'Northfold ZZ1 4BS'],
    to: ['[[hassan|Mr Hassan Mirza]]', ...trust],
    on: '11 August 2004',
    body: [
      'Dear [[hassan|Mr Mirza]],',
      'We are looking again at incidents at 14 Quarry Lane in 1999. Please let me have the dates on which [[braddock|Gary BRADDOCK]], born 2 May 1968, was known to be at the address. He does not know of this enquiry. Please do not tell him, [[carol|Carol LINNET]] or the children.',
    ],
    signed: '[[farrow|Neil Farrow]], detective constable 2214',
  },
  school,
];

/** Letters, one a page. The school's letter was filed twice. */
export async function letters(): Promise<Drawn> {
  const sheet = new Sheet('04 Letters.pdf');
  for (const [index, { from, to, on, body, signed }] of papers.entries()) {
    if (index > 0) sheet.newPage();
    for (const line of from) sheet.write(line, { font: 'Times-Roman', size: 11, gap: 0, indent: 300 });
    sheet.doc.y += 24;
    for (const line of to) sheet.write(line, { font: 'Times-Roman', size: 11, gap: 0 });
    sheet.doc.y += 20;
    sheet.write(on, { font: 'Times-Roman', size: 11, gap: 14 });
    for (const paragraph of body) sheet.write(paragraph, { font: 'Times-Roman', size: 12, gap: 10 });
    sheet.doc.y += 20;
    sheet.write('Yours sincerely', { font: 'Times-Roman', size: 12, gap: 30 });
    sheet.write(signed, { font: 'Times-Roman', size: 12 });
  }
  return sheet.finish();
}
