import { type Drawn, Sheet } from './sheet.ts';

const widths = [0.13, 0.55, 0.17, 0.15];

/** What happened, from where it is known, and who entered it: the skeleton the longer list is built on. */
const events: readonly (readonly [event: string, source: string, by: string])[] = [
  [
    '[[tullock|Mrs Sheila Tullock]] of 8 Quarry Lane telephoned. She hears the children crying late at night and has fed them at her door. She asks that the family is not told who rang.',
    'Telephone referral',
    '[[wendy|W. Ashcroft]]',
  ],
  [
    'Home visit. [[carol|Carol Linnet]] was in bed at 11 am. Little food in the house. Maya dressed and cheerful. [[jodie|Jodie]] had a heavy cold.',
    'Case note',
    '[[wendy|W. Ashcroft]]',
  ],
  [
    '[[farrow|DC Farrow]] confirmed that police were called to the address twice since June. [[braddock|Gary Braddock]] was spoken to on both occasions.',
    'Police',
    '[[wendy|W. Ashcroft]]',
  ],
  [
    'Maya missed the third week of school this term. [[prewett|Mr Prewett]] says that [[kyle|Kyle]] brings her in when he can.',
    'Larkfield Primary',
    '[[wendy|W. Ashcroft]]',
  ],
  [
    'Strategy discussion held. Agreed single agency enquiry under section 47. [[tullock|Mrs Tullock]] to be seen again, at her work and not at home.',
    'Minutes',
    '[[wendy|W. Ashcroft]]',
  ],
  [
    '[[carol|Ms Linnet]] agreed that Maya and [[jodie|Jodie]] stay with foster carers (section 20). [[kyle|Kyle]] went to his grandmother.',
    'Agreement',
    '[[wendy|W. Ashcroft]]',
  ],
  [
    'Maya and [[jodie|Jodie Linnet]] placed with [[jean|Jean]] and [[derek|Derek Pomfret]], 3 Mill Rise.',
    'Placement form',
    '[[wendy|W. Ashcroft]]',
  ],
  [
    'First review. Chaired by [[gough|Patricia Gough]]. Both girls settled. Maya asked who would feed the cat.',
    'Review minutes',
    '[[gough|P. Gough]]',
  ],
  [
    'Health assessment by [[sethi|Dr Sethi]]. Maya is small for her age. Hearing test arranged. [[jodie|Jodie]] to see the asthma nurse.',
    'Health',
    '[[wendy|W. Ashcroft]]',
  ],
  [
    'Contact at the family centre. [[carol|Carol]] came without [[braddock|Gaz]], as agreed. Maya showed her a drawing.',
    'Contact sheet',
    'Contact worker',
  ],
  [
    '[[braddock|Mr Braddock]] came to the office and shouted. He believes that “the old woman at number 8” rang. He was not told. Police informed.',
    'Duty note',
    'Duty worker',
  ],
  [
    '[[tullock|S. Tullock]] rang to say that her window was broken. She is frightened. Passed to [[farrow|DC Farrow]].',
    'Telephone',
    '[[wendy|W. Ashcroft]]',
  ],
  [
    '[[beth|Beth Pomfret]] (13) told her mother that she feels left out since the girls came. [[jean|Mrs Pomfret]] asks for advice.',
    'Supervision',
    '[[wendy|W. Ashcroft]]',
  ],
  [
    'Care proceedings issued. Advice taken from [[dunmore|Rachel Dunmore]], legal services.',
    'Legal file',
    '[[wendy|W. Ashcroft]]',
  ],
  ['Court hearing. Interim care order made for Maya and [[jodie|Jodie]].', 'Court order', '[[dunmore|R. Dunmore]]'],
  [
    '[[marsh|Dr Marsh]] began six meetings with Maya. She does not want her mother to know what she says there.',
    'Psychology',
    '[[hassan|H. Mirza]]',
  ],
  [
    '[[hassan|Hassan Mirza]] took over as social worker from [[wendy|Wendy Ashcroft]].',
    'Transfer note',
    '[[hassan|H. Mirza]]',
  ],
  [
    'Final care order. Plan: long-term fostering. [[kyle|Kyle]] to see his sisters monthly.',
    'Court order',
    '[[hassan|H. Mirza]]',
  ],
  [
    '[[derek|Derek Pomfret]] in hospital. The carers feel that they cannot go on with two placements.',
    'Supervision',
    '[[hassan|H. Mirza]]',
  ],
  [
    'Maya moved to [[oduya|Anne-Marie Oduya]]. [[jodie|Jodie]] stayed with the [[jean|Pomfrets]]. Maya was told by [[hassan|Hassan]] and by [[jean|Jean]] together.',
    'Placement form',
    '[[hassan|H. Mirza]]',
  ],
  [
    'Letter from [[tullock|Sheila Tulloch]] (as she signs herself here) asking how “little May” is. Acknowledged without details.',
    'Letter',
    '[[hassan|H. Mirza]]',
  ],
  [
    'School report: good progress in English. [[oduya|Ms Oduya]] proud. Maya asked for extra maths.',
    'School',
    '[[hassan|H. Mirza]]',
  ],
  [
    'Maya asked whether she may be called Fenwick, after her grandmother. [[carol|Ms Linnet]] agrees.',
    'Case note',
    '[[hassan|H. Mirza]]',
  ],
  [
    '[[farrow|DC Neil Farrow]] asks for the dates of contact in 1999 for an open enquiry about [[braddock|G. Braddock]]. Not to be shared with the family.',
    'Police',
    '[[hassan|H. Mirza]]',
  ],
];

const day = (step: number): string => {
  const date = new Date(Date.UTC(1999, 8, 6) + step * 23 * 86_400_000);
  return `${String(date.getUTCDate()).padStart(2, '0')}/${String(date.getUTCMonth() + 1).padStart(2, '0')}/${date.getUTCFullYear()}`;
};
const followUps = [
  'Entered late from the paper diary.',
  'Copied to the team manager.',
  'See case note of the same day.',
  'Maya seen alone.',
  'Maya not seen.',
  'No further action on this entry.',
];

/** The chronology: a ruled table over many pages, its head repeated. */
export async function chronology(): Promise<Drawn> {
  const sheet = new Sheet('01 Chronology 1999-2008.pdf');
  sheet.everyPage(() => {
    sheet.write('CHRONOLOGY   Maya LINNET, known as FENWICK   born 14/03/1993   file N-20417', {
      font: 'Helvetica-Bold',
      size: 10,
    });
    sheet.row(['Date', 'Event', 'Source', 'Entered by'], widths, { font: 'Helvetica-Bold' });
  });
  for (let step = 0; step < 144; step++) {
    const [event, source, by] = events[(step * (step < 24 ? 1 : 7)) % events.length] ?? ['', '', ''];
    const again = step < 24 ? '' : ` ${followUps[step % followUps.length]}`;
    sheet.row([day(step), `${event}${again}`, source, by], widths);
  }
  return sheet.finish();
}
