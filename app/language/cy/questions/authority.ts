/** The questions about by what right someone asks for another person, in Welsh. */
export const authority: Readonly<Record<string, string>> = {
  'Do you have parental responsibility for the child?': 'Oes gennych chi gyfrifoldeb rhiant am y plentyn?',
  'You can send your request whatever your answer is.': 'Gallwch anfon eich cais beth bynnag yw eich ateb.',
  'Select if you have parental responsibility for the child': 'Dewiswch a oes gennych gyfrifoldeb rhiant am y plentyn',
  'Upload something that shows your responsibility': 'Uwchlwytho rhywbeth sy’n dangos eich cyfrifoldeb',
  'For example a full birth certificate, a parental responsibility order or agreement, a special guardianship or child arrangements order, or an adoption order.':
    'Er enghraifft tystysgrif geni lawn, gorchymyn neu gytundeb cyfrifoldeb rhiant, gorchymyn gwarcheidiaeth arbennig neu drefniadau plentyn, neu orchymyn mabwysiadu.',
  'You can also do this later.': 'Gallwch wneud hyn yn nes ymlaen hefyd.',
  'Is there a court order that limits contact or information about the child?':
    'Oes gorchymyn llys sy’n cyfyngu ar gyswllt neu wybodaeth am y plentyn?',
  'Select if there is a court order that limits contact or information':
    'Dewiswch a oes gorchymyn llys sy’n cyfyngu ar gyswllt neu wybodaeth',
  'What does the court order say?': 'Beth mae’r gorchymyn llys yn ei ddweud?',
  'Also tell us the court and the date, if you know them':
    'Dywedwch wrthym hefyd pa lys oedd hi a’r dyddiad, os ydych yn eu gwybod',
  'Enter what the court order says': 'Rhowch beth mae’r gorchymyn llys yn ei ddweud',
  'What the court order says': 'Beth mae’r gorchymyn llys yn ei ddweud',
  'Does the child know about this request and agree?': 'Ydy’r plentyn yn gwybod am y cais hwn ac yn cytuno?',
  'The child is too young to say': 'Mae’r plentyn yn rhy ifanc i ddweud',
  'We may talk to the child.': 'Efallai y byddwn yn siarad â’r plentyn.',
  'Select if the child knows about this request and agrees':
    'Dewiswch a yw’r plentyn yn gwybod am y cais hwn ac yn cytuno',
  'What the child says': 'Beth mae’r plentyn yn ei ddweud',
  'What does the child say about it?': 'Beth mae’r plentyn yn ei ddweud am hyn?',
  'The child can write this, or you can write what they say. You do not have to fill this in.':
    'Gall y plentyn ysgrifennu hyn, neu gallwch chi ysgrifennu beth mae’n ei ddweud. Does dim rhaid i chi lenwi hwn.',
  'Enter what the child says': 'Rhowch beth mae’r plentyn yn ei ddweud',
  'What allows you to act for the person?': 'Beth sy’n caniatáu i chi weithredu ar ran y person?',
  'Their signed consent': 'Ei gydsyniad wedi’i lofnodi',
  'Signed in the last 6 months': 'Wedi’i lofnodi yn y 6 mis diwethaf',
  'A registered lasting or enduring power of attorney': 'Atwrneiaeth arhosol neu barhaus gofrestredig',
  'A court appointed me as deputy or guardian': 'Mae llys wedi fy mhenodi’n ddirprwy neu’n warcheidwad',
  'I am their litigation friend': 'Fi yw ei gyfaill cyfreitha',
  'I am their advocate': 'Fi yw ei eiriolwr',
  'I do not have anything yet': 'Does gen i ddim byd eto',
  'Select what allows you to act for the person': 'Dewiswch beth sy’n caniatáu i chi weithredu ar ran y person',
  'Upload something that shows you may act for the person':
    'Uwchlwytho rhywbeth sy’n dangos y cewch weithredu ar ran y person',
  'For example the signed consent, the power of attorney or the court order. You can also do this later.':
    'Er enghraifft y cydsyniad wedi’i lofnodi, yr atwrneiaeth neu’r gorchymyn llys. Gallwch wneud hyn yn nes ymlaen hefyd.',
  'Who should we reply to?': 'At bwy dylem ni ateb?',
  'The person': 'Y person',
  'Both of us': 'Y ddau ohonom',
  'Select who we should reply to': 'Dewiswch at bwy dylem ni ateb',
};
