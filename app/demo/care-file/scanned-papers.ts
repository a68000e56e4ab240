import PDFDocument from 'pdfkit';
import { scan } from './scan.ts';
import { type Drawn, Sheet } from './sheet.ts';

const forms: readonly (readonly [
  title: string,
  rows: readonly (readonly [string, string])[],
  text: readonly string[],
])[] = [
  [
    'REFERRAL FORM SS/4',
    [
      ['Date and time', '3 September 1999, 16.20'],
      ['Name of caller', '[[tullock|Mrs Sheila Tullock]]'],
      ['Address', '8 Quarry Lane, Northfold ZZ4 7QT'],
      ['Telephone', '07700 900523'],
      ['Relationship', 'Neighbour'],
      ['May we give your name?', 'NO. Caller is afraid of the man in the house'],
    ],
    [
      'Caller says that three children at number 14 are often alone until late. The eldest, [[kyle|Kyle]], comes to her door for bread. She heard shouting on Tuesday, and a child crying for more than an hour. She has seen [[braddock|Gary Braddock]] drunk in the yard.',
      'Taken by [[wendy|W. Ashcroft]], duty desk.',
    ],
  ],
  [
    'POLICE: RECORD OF ATTENDANCE',
    [
      ['Address', '14 Quarry Lane'],
      ['Officer', '[[farrow|PC 2214 N. Farrow]]'],
      ['Persons present', '[[carol|Carol LINNET]], [[braddock|Gary BRADDOCK]]'],
      ['Children', 'three, asleep'],
    ],
    [
      'Called by a neighbour, [[tullock|Mrs Tullock]], who does not wish to make a statement. Male half had been drinking. No injuries seen. Words of advice given to [[braddock|Mr Braddock]]. Copy to Social Services.',
    ],
  ],
  [
    'LARKFIELD PRIMARY SCHOOL: ATTENDANCE',
    [
      ['Pupil', 'Maya Linnet, class 2'],
      ['Brother', '[[kyle|Kyle Linnet]], class 5'],
      ['Late marks', '11 of 25 days'],
      ['Brought by', '[[kyle|Kyle]] (8), neighbour [[tullock|Mrs Tullock]] (2), mother (1)'],
    ],
    ['[[prewett|C. Prewett]], head teacher, 1 October 1999. Maya reads well and is often hungry.'],
  ],
  [
    'PLACEMENT AGREEMENT (SECTION 20)',
    [
      ['Child', 'Maya Linnet'],
      ['Parent', '[[carol|Carol Linnet]]'],
      ['Carers', '[[jean|Jean Pomfret]] and [[derek|Derek Pomfret]], 3 Mill Rise'],
      ['Others in the home', '[[beth|Beth Pomfret]], 13'],
    ],
    [
      'I agree that my daughters Maya and [[jodie|Jodie]] stay with the carers named above. I have had this explained to me. Signed: [[carol|C. Linnet]].',
    ],
  ],
  [
    'TELEPHONE MESSAGE',
    [
      ['For', '[[wendy|Wendy]]'],
      ['From', '[[tullock|Shelia Tullock]]'],
      ['Time', '9.15'],
    ],
    [
      'Window broken in the night. She is sure that it was [[braddock|Gaz]]. Please ring her at work and NOT at home. She asks how the little ones are.',
    ],
  ],
  [
    'HEALTH ASSESSMENT',
    [
      ['Child', 'Maya Linnet, born 14/03/93'],
      ['Doctor', '[[sethi|Dr I. Sethi]], Bridge Street Surgery'],
      ['NHS number', '999 014 0693'],
    ],
    [
      'Height on the 3rd centile, weight below. Bright and talkative. Hearing to be tested. Mother ([[carol|Carol]]) was seen at this surgery for her own health last year; see her notes.',
      'Sister [[jodie|Jodie]]: mild asthma.',
    ],
  ],
  [
    'CONTACT SHEET',
    [
      ['Present', '[[carol|Carol Linnet]], Maya, [[jodie|Jodie]], [[kyle|Kyle]]'],
      ['Supervised by', 'family centre worker'],
    ],
    [
      'Mum brought a cake. [[kyle|Kyle]] played cards with Maya and let her win. At the end [[jodie|Jodie]] did not want to leave. Maya took her hand and said that Wednesdays come quickly.',
    ],
  ],
  [
    'NOTE OF A VISIT',
    [
      ['Worker', '[[hassan|Hassan Mirza]]'],
      ['Seen', 'Maya, [[oduya|Anne-Marie Oduya]]'],
    ],
    [
      'Room is painted green. Maya chose it. She asked for the photographs from her first home, and for the one with the lady from number 8 ([[tullock|Mrs Tullock]]) and the cat. I said that I would look.',
    ],
  ],
  [
    'CERTIFICATE',
    [
      ['Awarded to', 'Maya Linnet'],
      ['For', 'swimming 25 metres'],
    ],
    ['Larkfield Primary School, July 2000. Well done!'],
  ],
];

/** Old papers as the archive scanned them: pictures of pages, a little crooked, a little dirty, without any text behind. */
export async function scannedPapers(): Promise<Drawn> {
  const sheet = new Sheet('06 Scanned papers.pdf');
  for (const [index, [title, rows, text]] of forms.entries()) {
    if (index > 0) sheet.newPage();
    sheet.write(title, { font: 'Helvetica-Bold', size: 15, gap: 14 });
    for (const row of rows) sheet.row(row, [0.32, 0.68], { font: 'Courier', size: 11 });
    sheet.doc.y += 18;
    for (const paragraph of text)
      sheet.write(paragraph, { font: index % 2 === 0 ? 'Courier' : 'Times-Roman', size: 12.5, gap: 12 });
  }
  const drawn = await sheet.finish();
  const pictures = await scan(drawn.pdf);
  const doc = new PDFDocument({ size: 'A4', margin: 0, autoFirstPage: false, info: sheet.doc.info });
  const chunks: Buffer[] = [];
  doc.on('data', (chunk: Buffer) => chunks.push(chunk));
  const bytes = new Promise<Uint8Array>((resolve) =>
    doc.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks)))),
  );
  for (const picture of pictures)
    doc.addPage().image(picture, 0, 0, { width: doc.page.width, height: doc.page.height });
  doc.end();
  return { ...drawn, pdf: await bytes };
}
