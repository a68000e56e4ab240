/** Answers as they are shown again, on the check page and in the copy, in Welsh. */
export const answers: Readonly<Record<string, string>> = {
  'Not provided': 'Heb ei roi',
  'About you and your request': 'Amdanoch chi a’ch cais',
  'Who it is about': 'Am bwy mae hyn',
  'What you want to see': 'Beth rydych eisiau ei weld',
  'What you want corrected': 'Beth rydych eisiau ei gywiro',
  'What you want deleted': 'Beth rydych eisiau ei ddileu',
  'What you want limited': 'Beth rydych eisiau cyfyngu arno',
  'What you want to use again': 'Beth rydych eisiau ei ddefnyddio eto',
  'What you object to': 'Beth rydych yn ei wrthwynebu',
  'Your complaint': 'Eich cwyn',
  'Showing who you are': 'Dangos pwy ydych chi',
  'A copy of what you asked': 'Copi o’r hyn a ofynnoch',
  'To: {0}': 'At: {0}',
  'Sent: {0}': 'Anfonwyd: {0}',
  'If you are a child, you can phone {0} on {1}.': 'Os ydych yn blentyn, gallwch ffonio {0} ar {1}.',
  'If a child is at risk, phone our children’s services, or {0} on {1}.':
    'Os oes plentyn mewn perygl, ffoniwch ein gwasanaethau plant, neu {0} ar {1}.',
  'Adults who are hurt or afraid at home can phone {0} on {1}.':
    'Gall oedolion sy’n cael eu brifo neu sy’n ofnus gartref ffonio {0} ar {1}.',
};
