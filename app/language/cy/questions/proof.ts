/** The questions about showing who one is, in Welsh. */
export const proof: Readonly<Record<string, string>> = {
  'How can you show us who you are?': 'Sut gallwch chi ddangos i ni pwy ydych chi?',
  'Upload something now': 'Uwchlwytho rhywbeth nawr',
  'Show it in person': 'Ei ddangos wyneb yn wyneb',
  'My worker can confirm who I am': 'Gall fy ngweithiwr gadarnhau pwy ydw i',
  'I have no ID': 'Does gen i ddim prawf adnabod',
  'We will find another way with you': 'Byddwn yn dod o hyd i ffordd arall gyda chi',
  Later: 'Yn nes ymlaen',
  'We keep private information safe by checking who is asking. You can send your request now, whatever you choose.':
    'Rydym yn cadw gwybodaeth breifat yn ddiogel drwy wirio pwy sy’n gofyn. Gallwch anfon eich cais nawr, beth bynnag ydych chi’n ei ddewis.',
  'You do not need a passport or a card. A worker or another adult you trust can tell us who you are.':
    'Does dim angen pasbort na cherdyn arnoch. Gall gweithiwr neu oedolyn arall rydych yn ymddiried ynddo ddweud wrthym pwy ydych chi.',
  'Select how you can show us who you are': 'Dewiswch sut gallwch chi ddangos i ni pwy ydych chi',
  'A passport is not the only way. Tell us what you can do.':
    'Nid pasbort yw’r unig ffordd. Dywedwch wrthym beth gallwch chi ei wneud.',
  'Upload something that shows who you are': 'Uwchlwytho rhywbeth sy’n dangos pwy ydych chi',
  'Upload something that shows the change of name': 'Uwchlwytho rhywbeth sy’n dangos y newid enw',
  'For example a deed poll, marriage certificate or adoption certificate. You do not have to. It can help us find records under another name.':
    'Er enghraifft gweithred newid enw, tystysgrif priodas neu dystysgrif mabwysiadu. Does dim rhaid i chi. Gall ein helpu i ddod o hyd i gofnodion o dan enw arall.',
};
