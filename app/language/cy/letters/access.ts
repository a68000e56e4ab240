/** The answer to a request for access, and what it says of the body's own use of information, in Welsh. */
export const access: Readonly<Record<string, string>> = {
  'You asked us on {0} for the information we hold about you. This is our answer.':
    'Gwnaethoch ofyn i ni ar {0} am y wybodaeth sydd gennym amdanoch chi. Dyma ein hateb.',
  'You asked us on {0} for the information we hold about {1}. This is our answer.':
    'Gwnaethoch ofyn i ni ar {0} am y wybodaeth sydd gennym am {1}. Dyma ein hateb.',
  'Yes, we use personal information about you. We send you a copy.':
    'Ydyn, rydyn ni’n defnyddio gwybodaeth bersonol amdanoch chi. Rydyn ni’n anfon copi atoch.',
  'Yes, we use personal information about {0}. We send you a copy.':
    'Ydyn, rydyn ni’n defnyddio gwybodaeth bersonol am {0}. Rydyn ni’n anfon copi atoch.',
  'Yes, we use personal information about you. We send you a copy of part of it.':
    'Ydyn, rydyn ni’n defnyddio gwybodaeth bersonol amdanoch chi. Rydyn ni’n anfon copi o ran ohoni atoch.',
  'Yes, we use personal information about {0}. We send you a copy of part of it.':
    'Ydyn, rydyn ni’n defnyddio gwybodaeth bersonol am {0}. Rydyn ni’n anfon copi o ran ohoni atoch.',
  'We do not send you a copy. This letter says why, and what you can do.':
    'Nid ydym yn anfon copi atoch. Mae’r llythyr hwn yn dweud pam, a beth allwch chi ei wneud.',
  'We looked, and found no personal information about you that we can send you.':
    'Gwnaethom chwilio, ac ni chawsom hyd i wybodaeth bersonol amdanoch chi y gallwn ei hanfon atoch.',
  'We looked, and found no personal information about {0} that we can send you.':
    'Gwnaethom chwilio, ac ni chawsom hyd i wybodaeth bersonol am {0} y gallwn ei hanfon atoch.',
  'We cannot answer this request. This letter says why, and what you can do.':
    'Ni allwn ateb y cais hwn. Mae’r llythyr hwn yn dweud pam, a beth allwch chi ei wneud.',
  'We do not hold this information about you. Someone else does.':
    'Nid yw’r wybodaeth hon amdanoch chi gennym ni. Mae gan rywun arall.',
  'We do not hold this information about {0}. Someone else does.':
    'Nid yw’r wybodaeth hon am {0} gennym ni. Mae gan rywun arall.',
  'You told us to stop this request, and we have stopped it.':
    'Gwnaethoch ddweud wrthym am stopio’r cais hwn, ac rydyn ni wedi ei stopio.',
  'We closed this request because we did not get what we needed to go on.':
    'Gwnaethom gau’r cais hwn am na chawsom yr hyn oedd ei angen arnom i fynd ymlaen.',

  'Is this all of it?': 'Ai dyma’r cyfan?',
  'This is stage {0} of our answer.': 'Dyma gam {0} o’n hateb.',
  'This is stage {0} of our answer, and the last.': 'Dyma gam {0} o’n hateb, a’r olaf.',
  'Stage {0} of our answer went out on {1}.': 'Aeth cam {0} o’n hateb allan ar {1}.',
  'Still to come: {0}': 'Eto i ddod: {0}',
  'We expect to send it by {0}.': 'Rydyn ni’n disgwyl ei anfon erbyn {0}.',
  'You need not ask again.': 'Nid oes angen i chi ofyn eto.',
  'The page numbers begin anew in each stage.': 'Mae rhifau’r tudalennau’n dechrau o’r newydd ym mhob cam.',
  'Answer to request {0}, stage {1}': 'Ateb i gais {0}, cam {1}',

  'Before you read': 'Cyn i chi ddarllen',
  'Some of this may be hard to read. You can read it later, a little at a time, or with someone you trust.':
    'Gall rhywfaint o hyn fod yn anodd ei ddarllen. Gallwch ei ddarllen yn nes ymlaen, fesul tipyn, neu gyda rhywun rydych yn ymddiried ynddo.',
  'We can go through it with you. There are others who can, too: you find them further down.':
    'Gallwn fynd trwyddo gyda chi. Mae eraill sy’n gallu hefyd: maen nhw wedi’u rhestru ymhellach i lawr.',

  'What do we send you?': 'Beth rydyn ni’n ei anfon atoch?',
  'We send you {0} in one file of {1}.': 'Rydyn ni’n anfon {0} atoch mewn un ffeil o {1}.',
  'We send you {0} in {1} files. Their page numbers run through all of them, from 1 to {2}.':
    'Rydyn ni’n anfon {0} atoch mewn {1} o ffeiliau. Mae rhifau’r tudalennau’n rhedeg drwy bob un ohonynt, o 1 i {2}.',
  'A list that comes with it says what we did with the pages of each document.':
    'Mae rhestr gyda’r ffeil yn dweud beth wnaethon ni gyda thudalennau pob dogfen.',
  'The documents in the file': 'Y dogfennau yn y ffeil',
  'The documents in the files': 'Y dogfennau yn y ffeiliau',
  Document: 'Dogfen',
  Pages: 'Tudalennau',
  'How much of it': 'Faint ohoni',
  complete: 'cyfan',
  'parts left out on {0}': 'rhannau wedi’u gadael allan ar {0}',
  '{0} left out': '{0} wedi’u gadael allan',

  'How do you read the file?': 'Sut mae darllen y ffeil?',
  'How do you read the files?': 'Sut mae darllen y ffeiliau?',
  'Each page has a number at the foot. Use it when you ask us about a page.':
    'Mae rhif ar waelod pob tudalen. Defnyddiwch ef pan fyddwch yn gofyn i ni am dudalen.',
  'A black box stands where we left something out. This letter says why.':
    'Mae blwch du lle gwnaethom adael rhywbeth allan. Mae’r llythyr hwn yn dweud pam.',
  'People wrote these records at the time. Some of their words would not be used today.':
    'Ysgrifennodd pobl y cofnodion hyn ar y pryd. Ni fyddai rhai o’u geiriau’n cael eu defnyddio heddiw.',
  'What someone thought is not always what happened. The file says who wrote it.':
    'Nid yw barn rhywun bob amser yr un peth â’r hyn a ddigwyddodd. Mae’r ffeil yn dweud pwy a’i hysgrifennodd.',

  'More about your request': 'Mwy am eich cais',
  'More about this request': 'Mwy am y cais hwn',
  'Where did we look?': 'Ble wnaethon ni chwilio?',
  Where: 'Ble',
  'What we looked for': 'Am beth y chwiliwyd',
  'Who looked, and when': 'Pwy chwiliodd, a phryd',
  'Left out here: it names something that was taken out of the pages':
    'Wedi’i adael allan yma: mae’n enwi rhywbeth a dynnwyd o’r tudalennau',
  '{0} to {1}': '{0} hyd {1}',
  'the beginning': 'y dechrau',
  now: 'nawr',
  'Why we think that this is enough: {0}': 'Pam rydyn ni’n meddwl bod hyn yn ddigon: {0}',
  'The law asks us for a reasonable and proportionate search. (UK GDPR Article 15(1A).)':
    'Mae’r gyfraith yn gofyn i ni chwilio mewn ffordd resymol a chymesur. (GDPR y DU Erthygl 15(1A).)',
  'Do you know of another place? Tell us, and we will look into it.':
    'Ydych chi’n gwybod am le arall? Dywedwch wrthym, a byddwn yn edrych i mewn i’r peth.',

  'Why do we have this information?': 'Pam mae’r wybodaeth hon gennym?',
  'What kinds of information do we have?': 'Pa fathau o wybodaeth sydd gennym?',
  'Where did it come from?': 'O ble y daeth?',
  'Who have we shared it with, or may share it with?':
    'Gyda phwy rydyn ni wedi’i rhannu, neu efallai y byddwn yn ei rhannu?',
  'How long do we keep it?': 'Am faint rydyn ni’n ei chadw?',
  'Does a computer decide about you?': 'A oes cyfrifiadur yn penderfynu amdanoch chi?',
  'Does a computer decide about {0}?': 'A oes cyfrifiadur yn penderfynu am {0}?',
  'Is it sent to other countries?': 'A yw’n cael ei hanfon i wledydd eraill?',
  'What can you ask us to do with your information?': 'Beth allwch chi ofyn i ni ei wneud â’ch gwybodaeth?',
  'What can you ask us to do with {0}’s information?': 'Beth allwch chi ofyn i ni ei wneud â gwybodaeth {0}?',
  'correct what is wrong, or complete what is missing (UK GDPR Article 16)':
    'cywiro’r hyn sy’n anghywir, neu gwblhau’r hyn sydd ar goll (GDPR y DU Erthygl 16)',
  'delete it (Article 17)': 'ei dileu (Erthygl 17)',
  'limit how we use it (Article 18)': 'cyfyngu ar sut rydyn ni’n ei defnyddio (Erthygl 18)',
  'stop using it in some ways, which is called objecting (Article 21)':
    'peidio â’i defnyddio mewn rhai ffyrdd, sef gwrthwynebu (Erthygl 21)',
  'These rights have limits. We will tell you if one of them applies.':
    'Mae terfynau ar yr hawliau hyn. Byddwn yn dweud wrthych os yw un ohonynt yn berthnasol.',
  'What if something in the file is wrong?': 'Beth os oes rhywbeth yn y ffeil yn anghywir?',
  'Tell us which page it is on, what is wrong, and what it should say.':
    'Dywedwch wrthym ar ba dudalen y mae, beth sy’n anghywir, a beth ddylai ei ddweud.',
  'You can use the same form, or write or call.': 'Gallwch ddefnyddio’r un ffurflen, neu ysgrifennu neu ffonio.',
  'If we do not agree, we can add your own words to the file.':
    'Os nad ydym yn cytuno, gallwn ychwanegu eich geiriau eich hun at y ffeil.',

  'Other records': 'Cofnodion eraill',
  'only while we need them. We look at that regularly':
    'dim ond tra bydd eu hangen arnom. Rydyn ni’n edrych ar hynny’n rheolaidd',
  'The papers of this request': 'Papurau’r cais hwn',
  'for {0} after it is closed': 'am {0} ar ôl iddo gau',
  'No. People make our decisions. No computer decides alone.':
    'Nac oes. Pobl sy’n gwneud ein penderfyniadau. Nid oes cyfrifiadur yn penderfynu ar ei ben ei hun.',
  'Yes: {0}. {1}. {2}.': 'Oes: {0}. {1}. {2}.',
  'No. We keep this information in the United Kingdom.':
    'Nac ydy. Rydyn ni’n cadw’r wybodaeth hon yn y Deyrnas Unedig.',
  'Yes, to {0}. What protects it there: {1}.': 'Ydy, i {0}. Yr hyn sy’n ei diogelu yno: {1}.',
  '{0} from the date of birth': '{0} o’r dyddiad geni',
  '{0} from the date of death': '{0} o ddyddiad y farwolaeth',
  '{0} from the last action': '{0} o’r cam gweithredu olaf',
  '{0} from the last contact': '{0} o’r cysylltiad olaf',
  '{0} from the date of the order': '{0} o ddyddiad y gorchymyn',
  '{0} from the end of approval': '{0} o ddiwedd y gymeradwyaeth',
  '{0} from the end of recruitment': '{0} o ddiwedd y recriwtio',
  permanently: 'yn barhaol',
  'as long as {0}': 'cyhyd â {0}',
  '{0} or {1}': '{0} neu {1}',
  'at least {0}': 'o leiaf {0}',
  '{0}, whichever is longer': '{0}, p’un bynnag yw’r hiraf',
  '{0}. If the child died before 18: {1}': '{0}. Os bu farw’r plentyn cyn 18 oed: {1}',
  'The places we thought of, and whether we looked there': 'Y lleoedd y meddyliom amdanynt, ac a chwiliom yno',
  'Did we look?': 'A chwiliom?',
  'Not searched.': 'Heb chwilio.',
  Searched: 'Wedi chwilio',
  'Another place': 'Lle arall',
  'Our staff': 'Ein staff',
};
