/** How a requester receives, what they are warned of and told on the way, in Welsh. */
export const kindness: Readonly<Record<string, string>> = {
  'someone’s death': 'marwolaeth rhywun',
  'harm done to a child': 'niwed a wnaed i blentyn',
  'sexual harm': 'niwed rhywiol',
  'violence or threats': 'trais neu fygythiadau',
  'self-harm or suicide': 'hunan-niweidio neu hunanladdiad',
  'news about health or illness': 'newyddion am iechyd neu salwch',
  'your family, or why you came into care': 'eich teulu, neu pam y daethoch i ofal',
  'words that would not be used today': 'geiriau na fyddent yn cael eu defnyddio heddiw',
  'pictures that may upset you': 'lluniau a allai eich gofidio',
  'These people do not work for us. You can talk to them before, while or after you read:':
    'Nid yw’r bobl hyn yn gweithio i ni. Gallwch siarad â nhw cyn darllen, wrth ddarllen neu wedyn:',
  'In your own way': 'Yn eich ffordd eich hun',
  'How you get our answer: {0}.': 'Sut y cewch ein hateb: {0}.',
  'Change how you get our answer': 'Newid sut y cewch ein hateb',
  'You asked us on {0} to go slower.': 'Gofynnoch i ni ar {0} fynd yn arafach.',
  'Ask us to slow down': 'Gofyn i ni arafu',
  'Tell us that you are ready again': 'Dweud wrthym eich bod yn barod eto',
  'Whom you can ask: {0}.': 'Pwy y gallwch ofyn iddynt: {0}.',
  'Whom you can ask: {0}, {1}.': 'Pwy y gallwch ofyn iddynt: {0}, {1}.',
  'Call {0}, or send us a message here.': 'Ffoniwch {0}, neu anfonwch neges atom yma.',
  'online, all at once': 'ar-lein, i gyd ar unwaith',
  'online, one document at a time': 'ar-lein, un ddogfen ar y tro',
  'on paper, by post': 'ar bapur, drwy’r post',
  'on a USB stick, by post': 'ar gof bach USB, drwy’r post',
  'reading it together with a worker': 'ei ddarllen gyda’n gilydd â gweithiwr',
  'coming to our office to see it': 'dod i’n swyddfa i’w weld',
  'How you get our answer': 'Sut y cewch ein hateb',
  'Save how you get our answer': 'Cadw sut y cewch ein hateb',
  'You can change this until we send our answer. It does not change the date.':
    'Gallwch newid hyn nes i ni anfon ein hateb. Nid yw’n newid y dyddiad.',
  'One document at a time means that you open each one when you want to. You are told before if it may be hard to read.':
    'Mae un ddogfen ar y tro yn golygu eich bod yn agor pob un pan fyddwch eisiau. Cewch wybod ymlaen llaw os gallai fod yn anodd ei darllen.',
  'Address, if it goes by post (optional)': 'Cyfeiriad, os yw’n mynd drwy’r post (dewisol)',
  'Leave it empty to use the address you gave before': 'Gadewch yn wag i ddefnyddio’r cyfeiriad a roesoch o’r blaen',
  'I am ready again': 'Rwy’n barod eto',
  'Please slow down': 'Arafwch os gwelwch yn dda',
  'We tell you again how far we are.': 'Byddwn yn dweud wrthych eto pa mor bell yr ydym.',
  'Is this a lot? Tell us. We then stop sending you news about how far we are.':
    'A yw hyn yn ormod? Dywedwch wrthym. Yna byddwn yn peidio ag anfon newyddion atoch am ba mor bell yr ydym.',
  'The date by which we must answer stays the same. But you do not have to open our answer then. We keep it ready for you until you want it.':
    'Mae’r dyddiad y mae’n rhaid i ni ateb erbyn yn aros yr un fath. Ond nid oes rhaid i chi agor ein hateb bryd hynny. Byddwn yn ei gadw’n barod i chi nes y byddwch ei eisiau.',
  'You can say here at any time that you are ready again.': 'Gallwch ddweud yma ar unrhyw adeg eich bod yn barod eto.',
  'What would help you, if you want to say (optional)': 'Beth fyddai’n eich helpu, os ydych am ddweud (dewisol)',
  'Before you open this': 'Cyn i chi agor hwn',
  'This may be hard to read.': 'Gall hyn fod yn anodd ei ddarllen.',
  'It speaks of:': 'Mae’n sôn am:',
  'You do not have to read it now, or all of it, or alone. It stays here. We can read it with you.':
    'Nid oes rhaid i chi ei ddarllen nawr, na’r cyfan ohono, nac ar eich pen eich hun. Bydd yn aros yma. Gallwn ei ddarllen gyda chi.',
  'I know this, and open it now': 'Rwy’n gwybod hyn, ac yn ei agor nawr',
  'Not now, go back': 'Ddim nawr, ewch yn ôl',
  'A document': 'Dogfen',
  'One document at a time': 'Un ddogfen ar y tro',
  'Open each one when you want to. They are the same pages as in the one file.':
    'Agorwch bob un pan fyddwch eisiau. Yr un tudalennau ydynt ag yn yr un ffeil.',
  'Open each one when you want to. They are the same pages as in the files above.':
    'Agorwch bob un pan fyddwch eisiau. Yr un tudalennau ydynt ag yn y ffeiliau uchod.',
  'Some of it may be hard to read. We tell you more before you open it.':
    'Gall rhywfaint ohono fod yn anodd ei ddarllen. Byddwn yn dweud mwy wrthych cyn i chi ei agor.',
  'You can ask for {0}, on {1}.': 'Gallwch ofyn am {0}, ar {1}.',
  'You can ask for {0}, {1}, on {2}.': 'Gallwch ofyn am {0}, {1}, ar {2}.',
  'With parts removed: a black box stands where something was taken out. Withheld: a whole page was taken out, and a page says so in its place.':
    'Gyda rhannau wedi’u tynnu: mae blwch du lle tynnwyd rhywbeth allan. Daliwyd yn ôl: tynnwyd tudalen gyfan allan, ac mae tudalen yn dweud hynny yn ei lle.',
  'Copies: the same page is there once already. Not about the request: the page is about something else.':
    'Copïau: mae’r un dudalen yno unwaith yn barod. Ddim am y cais: mae’r dudalen am rywbeth arall.',
  'All of it: {0}': 'Y cyfan: {0}',
  '{0}, from page {1}: {2}': '{0}, o dudalen {1}: {2}',
  'These parts speak of hard things:': 'Mae’r rhannau hyn yn sôn am bethau anodd:',
  'We looked at it and had to keep it back. The law does not ask us to say more about it here.':
    'Edrychom arno a bu’n rhaid i ni ei gadw’n ôl. Nid yw’r gyfraith yn gofyn i ni ddweud mwy amdano yma.',
  'It is private to someone else. We could not ask them, or it would not be fair to them to share it.':
    'Mae’n breifat i rywun arall. Ni allem ofyn iddynt, neu ni fyddai’n deg iddynt ei rannu.',
  'Most names of workers stay in. This one could put someone at risk.':
    'Mae’r rhan fwyaf o enwau gweithwyr yn aros. Gallai’r un hwn roi rhywun mewn perygl.',
  'People can talk to a lawyer in private. So can we.':
    'Gall pobl siarad â chyfreithiwr yn breifat. Gallwn ninnau hefyd.',
  'Someone wrote it for a job or a course, and was told that it stays private.':
    'Ysgrifennodd rhywun hyn ar gyfer swydd neu gwrs, a dywedwyd wrthynt ei fod yn aros yn breifat.',
  'A court decides who may see its papers. You can ask the court.':
    'Llys sy’n penderfynu pwy gaiff weld ei bapurau. Gallwch ofyn i’r llys.',
  'Another law says who may see them, and how. We can tell you how to ask.':
    'Mae cyfraith arall yn dweud pwy gaiff eu gweld, a sut. Gallwn ddweud wrthych sut i ofyn.',
  'Another law says who may see these plans. You can ask the school or the council.':
    'Mae cyfraith arall yn dweud pwy gaiff weld y cynlluniau hyn. Gallwch ofyn i’r ysgol neu’r cyngor.',
  'To share it now could harm that work. You can ask again when it is done.':
    'Gallai ei rannu nawr niweidio’r gwaith hwnnw. Gallwch ofyn eto pan fydd wedi’i wneud.',
  'It is part of a case in court, or of getting ready for one.': 'Mae’n rhan o achos llys, neu o baratoi ar gyfer un.',
  'To share plans too early could harm our work.': 'Gallai rhannu cynlluniau’n rhy gynnar niweidio ein gwaith.',
  'We are in talks with you. This says what we may agree to.':
    'Rydym mewn trafodaethau â chi. Mae hyn yn dweud beth y gallem gytuno iddo.',
  'What someone writes in an exam is not given out. Marks come on their day.':
    'Ni roddir yr hyn y mae rhywun yn ei ysgrifennu mewn arholiad. Daw’r marciau ar eu diwrnod.',
  'It is used to study or to keep the past, and not to decide about anyone.':
    'Fe’i defnyddir i astudio neu gadw’r gorffennol, ac nid i benderfynu am neb.',
  'You can get it in the way the law says, as anyone can.':
    'Gallwch ei gael yn y ffordd y mae’r gyfraith yn ei dweud, fel y gall unrhyw un.',
  'We had to give it to someone else, and telling you could harm that.':
    'Bu’n rhaid i ni ei roi i rywun arall, a gallai dweud wrthych niweidio hynny.',
  'We are still working on it. Nothing is wanted from you.': 'Rydym yn dal i weithio arno. Nid oes angen dim gennych.',
  'Everyone we asked to look has answered. Now we go through it.':
    'Mae pawb y gofynnom iddynt edrych wedi ateb. Nawr rydym yn mynd drwyddo.',
  'We have begun to look into what happened.': 'Rydym wedi dechrau edrych i mewn i’r hyn a ddigwyddodd.',
  'We limited how we use some information. That is going to end. This letter tells you before we use it again.':
    'Cyfyngom ar sut rydym yn defnyddio rhywfaint o wybodaeth. Mae hynny’n mynd i ddod i ben. Mae’r llythyr hwn yn dweud wrthych cyn i ni ei defnyddio eto.',
  '(UK GDPR Article 18(3).)': '(GDPR y DU, Erthygl 18(3).)',
  'Why does it end?': 'Pam mae’n dod i ben?',
  'What if you do not agree?': 'Beth os nad ydych yn cytuno?',
  'Tell us now, before we use it again. You can also complain.':
    'Dywedwch wrthym nawr, cyn i ni ei defnyddio eto. Gallwch hefyd gwyno.',
  'We have noted how you want our answer': 'Rydym wedi nodi sut rydych am gael ein hateb',
  'We have noted that you want to go slower. The date stays the same':
    'Rydym wedi nodi eich bod am fynd yn arafach. Mae’r dyddiad yn aros yr un fath',
  'We have noted that you are ready again': 'Rydym wedi nodi eich bod yn barod eto',
  'If you give another address after we have checked who you are, we ask you first whether it is yours.':
    'Os rhowch gyfeiriad arall ar ôl i ni wirio pwy ydych, byddwn yn gofyn i chi yn gyntaf ai chi sydd piau’r cyfeiriad.',
  'The answer has gone out already. Send a message to have it in another way as well.':
    'Mae’r ateb wedi’i anfon yn barod. Anfonwch neges i’w gael mewn ffordd arall hefyd.',
  'The case is closed.': 'Mae’r achos wedi cau.',
  'Say which address it should be sent to.': 'Dywedwch i ba gyfeiriad y dylid ei anfon.',
  'This has been asked for already.': 'Gofynnwyd am hyn yn barod.',
  'How far we are': 'Pa mor bell yr ydym',
  'You asked us to slow down': 'Gofynnoch i ni arafu',
  'You are ready again': 'Rydych yn barod eto',
};
