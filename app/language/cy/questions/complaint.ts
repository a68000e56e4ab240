/** The questions about a complaint, in Welsh. */
export const complaint: Readonly<Record<string, string>> = {
  'Is anyone in danger, or is it urgent?': 'Oes rhywun mewn perygl, neu ydy hyn yn frys?',
  'Is anyone in danger, or is it urgent for another reason?':
    'Oes rhywun mewn perygl, neu ydy hyn yn frys am reswm arall?',
  'Select yes if anyone is in danger or it is urgent': 'Dewiswch Ie os oes rhywun mewn perygl neu os yw’n frys',
  'Get help now': 'Cael help nawr',
  'If you or someone else is in danger now, phone 999. If you cannot speak, press 55 when asked.':
    'Os ydych chi neu rywun arall mewn perygl nawr, ffoniwch 999. Os na allwch siarad, pwyswch 55 pan ofynnir i chi.',
  'If you are deaf or cannot use the phone, text 999. You need to have signed up for this before.':
    'Os ydych yn fyddar neu’n methu defnyddio’r ffôn, anfonwch neges destun at 999. Mae angen eich bod wedi cofrestru ar gyfer hyn o’r blaen.',
  'Do not wait for an answer to this form. You can go on with your complaint when you are safe.':
    'Peidiwch ag aros am ateb i’r ffurflen hon. Gallwch barhau â’ch cwyn pan fyddwch yn ddiogel.',
  'the NSPCC': 'yr NSPCC',
  'If a child is at risk, phone our children’s services, or {0} free on {1}.':
    'Os oes plentyn mewn perygl, ffoniwch ein gwasanaethau plant, neu {0} am ddim ar {1}.',
  'the National Domestic Abuse Helpline (England)': 'y National Domestic Abuse Helpline (Lloegr)',
  'Adults who are hurt or afraid at home can phone {0} free on {1}.':
    'Gall oedolion sy’n cael eu brifo neu sy’n ofnus gartref ffonio {0} am ddim ar {1}.',
  'Live Fear Free (Wales)': 'Byw Heb Ofn (Cymru)',
  'Scotland’s Domestic Abuse and Forced Marriage Helpline':
    'llinell gymorth yr Alban ar gyfer cam-drin domestig a phriodas dan orfod',
  'the Domestic and Sexual Abuse Helpline': 'y Domestic and Sexual Abuse Helpline',
  'What is your complaint about?': 'Am beth mae eich cwyn?',
  'A request I made': 'Cais a wnes i',
  'How information was used': 'Sut cafodd gwybodaeth ei defnyddio',
  'Information was lost, seen or shared by mistake':
    'Cafodd gwybodaeth ei cholli, ei gweld neu ei rhannu drwy gamgymeriad',
  'Select what your complaint is about': 'Dewiswch am beth mae eich cwyn',
  'It is in the messages we sent you': 'Mae yn y negeseuon a anfonon ni atoch',
  'Do you have a reference for it?': 'Oes gennych chi gyfeirnod ar ei chyfer?',
  'Enter the reference': 'Rhowch y cyfeirnod',
  'The reference': 'Y cyfeirnod',
  'What happened': 'Beth ddigwyddodd',
  'What do you want us to do about it?': 'Beth hoffech chi i ni ei wneud am y peth?',
  'Enter what you want us to do': 'Rhowch beth hoffech chi i ni ei wneud',
  'What you want us to do': 'Beth hoffech chi i ni ei wneud',
};
