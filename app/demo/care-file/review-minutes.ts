import { type Drawn, Sheet } from './sheet.ts';

const present = [
  ['[[gough|Patricia Gough]]', 'Independent reviewing officer, chair'],
  ['[[wendy|Wendy Ashcroft]]', 'Social worker'],
  ['[[jean|Jean Pomfret]]', 'Foster carer'],
  ['[[derek|Derek Pomfret]]', 'Foster carer'],
  ['[[prewett|Colin Prewett]]', 'Head teacher, Larkfield Primary'],
  ['[[carol|Carol Linnet]]', 'Mother (for items 1 to 4)'],
] as const;
const later = [
  ['[[gough|Patricia Gough]]', 'Independent reviewing officer, chair'],
  ['[[hassan|Hassan Mirza]]', 'Social worker'],
  ['[[oduya|Anne-Marie Oduya]]', 'Foster carer'],
  ['[[marsh|Dr Helen Marsh]]', 'Psychologist (for item 3)'],
  ['Maya', 'For items 1 and 6'],
] as const;

const items = [
  [
    'Maya’s views',
    'Maya sent a drawing with three houses. In the first live [[jean|Jean]] and [[derek|Derek]], in the second [[kyle|Kyle]] and Nan, in the third “nobody yet”. She would like [[kyle|Kyle]] to come to her birthday.',
    'Maya spoke for herself. She would like to stay where she is until she is grown up, and to have her own key. The chair thanked her.',
  ],
  [
    'Placement',
    '[[jean|Mrs Pomfret]] reported a settled month. [[jodie|Jodie]] wakes at night. [[beth|Beth]] has been kind to both girls, although she finds sharing hard. [[derek|Mr Pomfret]] drives them to school.',
    '[[oduya|Ms Oduya]] reported that Maya helps in the house without being asked, and that she would rather she sometimes did not.',
  ],
  [
    'Health',
    '[[sethi|Dr Sethi]]’s report was read. Growth is catching up. The hearing test was normal. Inoculations are complete.',
    '[[marsh|Dr Marsh]] gave a short account, and asked that her notes stay with her. The chair agreed. [[carol|Ms Linnet]] left the room for this item.',
  ],
  [
    'Education',
    '[[prewett|Mr Prewett]] said that Maya reads above her age. Attendance since the placement is complete. [[kyle|Kyle Linnet]] is missed at school and asks about his sisters.',
    'Predicted grades are good. Maya would like to go to the sixth form in Northfold.',
  ],
  [
    'Family contact',
    '[[carol|Carol]] came to five of six meetings. [[braddock|Mr Braddock]] is not to attend. The chair reminded all that the source of the first referral is confidential. The name of [[tullock|Mrs Tullock]] is not to stand in papers sent to the family.',
    '[[kyle|Kyle]] comes monthly. [[jodie|Jodie]] and Maya meet every second week at the [[jean|Pomfrets]]’ home.',
  ],
  [
    'Plan',
    'Section 20 continues. Care proceedings to be considered with [[dunmore|Rachel Dunmore]]. Next review in three months.',
    'Long-term placement confirmed. Pathway plan to begin when Maya is fifteen and a half. Next review in six months.',
  ],
] as const;

/** Minutes of reviews, each with who was there and a table of decisions. */
export async function reviewMinutes(): Promise<Drawn> {
  const sheet = new Sheet('03 Review minutes.pdf');
  for (let review = 0; review < 6; review++) {
    if (review > 0) sheet.newPage();
    const old = review >= 3;
    sheet.write(`REVIEW OF A CHILD LOOKED AFTER   No ${review + 1}`, { font: 'Helvetica-Bold', size: 14 });
    sheet.write(
      `Maya Linnet (Fenwick), born 14 March 1993. Held on ${10 + review} ${old ? 'May' : 'November'} ${1999 + review} at the Town Hall, room 4.`,
    );
    for (const [name, role] of old ? later : present) sheet.row([name, role], [0.4, 0.6], { size: 10 });
    sheet.doc.y += 10;
    for (const [index, [title, first, second]] of items.entries()) {
      sheet.write(`${index + 1}. ${title}`, { font: 'Helvetica-Bold', size: 11, gap: 3 });
      sheet.write(old ? second : first, { gap: 4 });
      sheet.write(old ? first : second, { gap: 4 });
      sheet.write(
        `Discussion: all present had read the papers. Points of review ${review + 1} were compared with those of the last one, and what was open was carried over.`,
        { gap: 9 },
      );
    }
    sheet.row(['Decision', 'Who', 'By when'], [0.6, 0.2, 0.2], { font: 'Helvetica-Bold' });
    sheet.row(
      [
        'Ask [[kyle|Kyle]]’s grandmother about the birthday',
        old ? '[[hassan|H. Mirza]]' : '[[wendy|W. Ashcroft]]',
        'two weeks',
      ],
      [0.6, 0.2, 0.2],
    );
    sheet.row(
      ['Write to [[carol|Ms Linnet]] in plain words about what was decided', '[[gough|P. Gough]]', 'one week'],
      [0.6, 0.2, 0.2],
    );
    sheet.row(
      [
        'Keep the letter of [[tullock|Sheila\nTullock]] on the closed part of the file',
        '[[gough|P. Gough]]',
        'at once',
      ],
      [0.6, 0.2, 0.2],
    );
  }
  return sheet.finish();
}
