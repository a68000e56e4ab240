/** Letters about a complaint, in Welsh. */
export const complaint: Readonly<Record<string, string>> = {
  'We have your complaint. It came on {0}. It is free.':
    'Mae eich cwyn gennym ni. Daeth ddydd {0}. Mae’n rhad ac am ddim.',
  'This letter is our acknowledgement. (Data Protection Act 2018, section 164A(3).)':
    'Y llythyr hwn yw ein cydnabyddiaeth. (Deddf Diogelu Data 2018, adran 164A(3).)',
  'We look into what happened. Someone who did not do the work does this.':
    'Rydyn ni’n edrych i mewn i’r hyn a ddigwyddodd. Rhywun na wnaeth y gwaith sy’n gwneud hyn.',
  'We tell you how it is going.': 'Rydyn ni’n dweud wrthych sut mae’n mynd.',
  'We tell you what we found, as soon as we can. The law sets no fixed date for this.':
    'Rydyn ni’n dweud wrthych beth y cawsom hyd iddo, cyn gynted ag y gallwn. Nid yw’r gyfraith yn gosod dyddiad penodol ar gyfer hyn.',
  'We are looking into your complaint of {0}.': 'Rydyn ni’n edrych i mewn i’ch cwyn dyddiedig {0}.',
  'How is it going?': 'Sut mae’n mynd?',
  'We tell you what we found, as soon as we can.':
    'Byddwn yn dweud wrthych beth y cawsom hyd iddo, cyn gynted ag y gallwn.',
  '(Data Protection Act 2018, section 164A(4).)': '(Deddf Diogelu Data 2018, adran 164A(4).)',
  'You complained to us on {0}. This is our answer. (Data Protection Act 2018, section 164A.)':
    'Gwnaethoch gwyno wrthym ar {0}. Dyma ein hateb. (Deddf Diogelu Data 2018, adran 164A.)',
  'It also tells you that we have your complaint.': 'Mae hefyd yn dweud wrthych fod eich cwyn gennym.',
  'It also tells you that we have the complaint.': 'Mae hefyd yn dweud wrthych fod y gŵyn gennym.',
  'It is about this request: {0}.': 'Mae’n ymwneud â’r cais hwn: {0}.',
  'What did we look into?': 'Beth wnaethon ni edrych i mewn iddo?',
  'What do we do better from now on?': 'Beth rydyn ni’n ei wneud yn well o hyn ymlaen?',
  'We looked into it. You were right. We did not do what we should have done. We are sorry.':
    'Gwnaethom edrych i mewn i hyn. Roeddech chi’n iawn. Ni wnaethom yr hyn y dylem fod wedi’i wneud. Mae’n ddrwg gennym.',
  'We looked into it. You were right in part. We are sorry for that part.':
    'Gwnaethom edrych i mewn i hyn. Roeddech chi’n rhannol iawn. Mae’n ddrwg gennym am y rhan honno.',
  'We looked into it. The complaint was right. We did not do what we should have done. We are sorry.':
    'Gwnaethom edrych i mewn i hyn. Roedd y gŵyn yn iawn. Ni wnaethom yr hyn y dylem fod wedi’i wneud. Mae’n ddrwg gennym.',
  'We looked into it. The complaint was right in part. We are sorry for that part.':
    'Gwnaethom edrych i mewn i hyn. Roedd y gŵyn yn rhannol iawn. Mae’n ddrwg gennym am y rhan honno.',
  'The complaint is not about how we used personal information. So we cannot look into it here.':
    'Nid yw’r gŵyn am sut gwnaethom ddefnyddio gwybodaeth bersonol. Felly ni allwn edrych i mewn iddi yma.',
  'We looked into it. We believe that we did what the law asks.':
    'Gwnaethom edrych i mewn i hyn. Credwn ein bod wedi gwneud yr hyn mae’r gyfraith yn ei ofyn.',
  'Your complaint is not about how we used personal information. So we cannot look into it here.':
    'Nid yw eich cwyn am sut gwnaethom ddefnyddio gwybodaeth bersonol. Felly ni allwn edrych i mewn iddi yma.',
  'Someone else has to look into this. We tell you below who that is.':
    'Rhaid i rywun arall edrych i mewn i hyn. Rydyn ni’n dweud wrthych isod pwy yw hwnnw.',
};
