import { type Drawn, Sheet } from './sheet.ts';

const kinds = [
  'Home visit',
  'Telephone call in',
  'Telephone call out',
  'Visit to placement',
  'Visit to school',
  'Supervised contact',
  'Office',
] as const;

const openings = [
  'I visited as arranged. Maya was at the table with her colouring book and did not look up at first.',
  '[[jean|Jean]] opened the door. [[derek|Derek]] was at work. Maya and [[jodie|Jodie]] were in the garden with [[beth|Beth]].',
  'Call from [[prewett|Mr Prewett]], head teacher. He was polite but worried.',
  'I rang [[carol|Carol Linnet]] three times today. The third time [[braddock|Gary]] answered and put the telephone down.',
  'Contact took place at the family centre from 4 to 5.30 pm. [[carol|Carol]] was on time, and brought sandwiches.',
  'Seen at school in the quiet room. Her teacher stayed for the first ten minutes at Maya’s wish.',
  'Unannounced visit with [[farrow|DC Farrow]]. We were let in after some minutes.',
  '[[oduya|Anne-Marie]] had made tea. Maya poured it, very carefully, for all of us.',
];
const middles = [
  'She told me that she likes her room but not the dark on the stairs. We agreed that the landing light stays on. She asked when [[kyle|Kyle]] would come, and whether he still had the blue bicycle. I said that I would ask.',
  '[[tullock|Mrs Tullock]] from number 8 had spoken to me again on Monday. Her words, as near as I have them: “I would not leave a dog in that house.” She made me promise that [[carol|Carol]] would never learn that it was her. I told her that I would do what I could.',
  'There is a mark on Maya’s left arm. She says that she fell from the wall behind the garages, and [[kyle|Kyle Linnet]] says the same without being asked. [[sethi|Dr Sethi]] saw her this afternoon and thinks this fits.',
  '[[carol|Carol]] cried for most of the visit. She says that [[braddock|Gaz]] has gone for good this time. His coat was on the hook. I did not say so in front of the children.',
  '[[jean|Mrs Pomfret]] says that Maya eats well and hides bread under her pillow. We talked about leaving a basket of fruit in her room so that she need not. [[beth|Beth Pomfret]] thinks that this is unfair, and [[jean|Jean]] is dealing with that.',
  '[[jodie|Jodie]] has begun to call [[jean|Jean]] “Mum”. Maya corrects her each time. I said that both may call her what feels right to them.',
  'The school has kept a list of late marks: eleven in five weeks. On eight of these days [[kyle|Kyle]] brought both girls himself. He is nine. [[prewett|Mr Prewett]] gave him breakfast in the office and asks me not to make anything of it.',
  'Maya wishes to see her grandmother, Mrs Fenwick. Nobody had asked her before. I have written this down in her words: “Nan smells of soap and she knows all the bus numbers.”',
  '[[braddock|Mr Bradock]] (he spells it with one d on the form) wants it noted that he has never touched the children and that he knows who is “spreading it”. He means the neighbour. I neither agreed nor disagreed.',
  'I spoke to [[tullock|Shelia Tullock]] by telephone at her work, the launderette. She has seen [[braddock|Gary Braddock]] carry a television out at night. She is afraid of him. I gave her [[farrow|DC Farrow]]’s number, 07700 900412.',
  'We read the letter from her mum together. Maya listened to the whole of it and then asked for the page about the cat once more.',
  '[[marsh|Dr Marsh]] advises that the questions about bedtime are left to her meetings. I will not ask them again on visits. Her report is filed apart.',
  'Maya has been chosen for the choir. [[oduya|Ms Oduya]] has bought the white shirt and would like the cost back. Form given.',
  '[[hassan|Hassan]] and I saw her together for the first time. She asked him at once how long he would stay. He said that he did not know, and that he would tell her first if he had to go. I think that this was the right answer.',
];
const ends = [
  'Action: ask for [[kyle|Kyle]]’s school to ring me. Next visit in two weeks.',
  'Action: speak to [[gough|Patricia Gough]] before the review. Expenses form to finance.',
  'Action: none today. Maya waved from the window.',
  'Action: copy to [[dunmore|Rachel Dunmore]], legal services, for the statement.',
  'Action: hearing test to be chased. NHS number 999 014 0693.',
  'Action: ring [[tullock|Mrs Tullock]] on 07700 900523, only between 1 and 2 pm.',
  'Action: arrange transport for contact, driver to wait outside. Postcode ZZ4 7QT.',
];

const day = (step: number): string =>
  new Date(Date.UTC(1999, 8, 8) + step * 31 * 86_400_000).toLocaleDateString('en-GB', {
    dateStyle: 'full',
    timeZone: 'UTC',
  });

/** Eighteen or so pages of case notes as a social worker types them. */
export async function caseNotes(): Promise<Drawn> {
  const sheet = new Sheet('02 Case notes 1999-2007.pdf');
  sheet.write('CASE NOTES', { font: 'Times-Bold', size: 16 });
  sheet.write('Maya Linnet (Fenwick), born 14 March 1993. CONFIDENTIAL. File N-20417, volume 1.', {
    font: 'Times-Roman',
    size: 11,
  });
  sheet.rule();
  for (let step = 0; step < 90; step++) {
    const by = step < 52 ? '[[wendy|Wendy Ashcroft]]' : '[[hassan|Hassan Mirza]]';
    sheet.write(`${day(step)}. ${kinds[(step * 5) % kinds.length]}. Written by ${by}.`, {
      font: 'Times-Bold',
      size: 11,
      gap: 3,
    });
    const middle = (offset: number) => middles[(step * 3 + offset) % middles.length] ?? '';
    for (const text of [
      openings[step % openings.length] ?? '',
      middle(0),
      ...(step % 3 === 0 ? [middle(5)] : []),
      ends[(step * 2) % ends.length] ?? '',
    ])
      sheet.write(text, { font: 'Times-Roman', size: 11.5, gap: 4 });
    sheet.rule();
  }
  return sheet.finish();
}
