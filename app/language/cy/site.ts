/** The pages about this website: contact, privacy, cookies, accessibility, in Welsh. */
export const site: Readonly<Record<string, string>> = {
  'Accessibility statement': 'Datganiad hygyrchedd',
  'This website is run by {0}. We want as many people as possible to be able to use it. You should be able to:':
    'Mae’r wefan hon yn cael ei rhedeg gan {0}. Rydym eisiau i gynifer o bobl â phosibl allu ei defnyddio. Dylech allu:',
  'change colours, contrast and fonts in your browser': 'newid lliwiau, cyferbyniad a ffontiau yn eich porwr',
  'zoom in up to 400% without the text going off the screen': 'chwyddo hyd at 400% heb i’r testun fynd oddi ar y sgrin',
  'use every page with a keyboard only, or with speech recognition':
    'defnyddio pob tudalen gyda bysellfwrdd yn unig, neu drwy adnabod lleferydd',
  'listen to every page with a screen reader': 'gwrando ar bob tudalen gyda darllenydd sgrin',
  'ask, and follow your request, without JavaScript': 'gofyn, a dilyn eich cais, heb JavaScript',
  'What is not fully accessible': 'Beth nad yw’n gwbl hygyrch',
  'The copies of records that we send you are pictures of the pages with text behind them. Handwriting in them cannot be read out. Letters are PDF files without tags, so each of them can be read as a web page too.':
    'Lluniau o’r tudalennau gyda thestun y tu ôl iddynt yw’r copïau o gofnodion rydym yn eu hanfon atoch. Ni ellir darllen llawysgrifen ynddynt yn uchel. Ffeiliau PDF heb dagiau yw llythyrau, felly gellir darllen pob un ohonynt fel tudalen we hefyd.',
  'If you need something in another way': 'Os oes angen rhywbeth arnoch mewn ffordd arall',
  'Ask us for large print, easy read, Braille, audio, another language, British Sign Language, or for someone to go through it with you.':
    'Gofynnwch i ni am brint bras, fersiwn hawdd ei ddeall, Braille, sain, iaith arall, Iaith Arwyddion Prydain, neu am rywun i fynd drwyddo gyda chi.',
  'If you are not happy with our answer': 'Os nad ydych yn hapus gyda’n hateb',
  'The Equality and Human Rights Commission makes sure that public bodies follow the accessibility regulations of 2018.':
    'Mae’r Comisiwn Cydraddoldeb a Hawliau Dynol yn gwneud yn siŵr bod cyrff cyhoeddus yn dilyn rheoliadau hygyrchedd 2018.',
  'You can [contact the Equality Advisory and Support Service].':
    'Gallwch [gysylltu â’r Gwasanaeth Cynghori a Chefnogi ar Gydraddoldeb].',
  'In Northern Ireland, [contact the Equality Commission for Northern Ireland].':
    'Yng Ngogledd Iwerddon, [cysylltwch â Chomisiwn Cydraddoldeb Gogledd Iwerddon].',
  'How we tested it': 'Sut gwnaethon ni ei phrofi',
  'We aim for level AA of the Web Content Accessibility Guidelines 2.2. Each time this software changes, a machine checks every page: with and without JavaScript, and in a window 320 pixels wide. It finds only some problems. Tell us about any that you find.':
    'Ein nod yw lefel AA o’r Canllawiau Hygyrchedd Cynnwys Gwe 2.2. Bob tro mae’r feddalwedd hon yn newid, mae peiriant yn gwirio pob tudalen: gyda JavaScript a hebddo, ac mewn ffenestr 320 picsel o led. Dim ond rhai problemau mae’n eu canfod. Dywedwch wrthym am unrhyw rai rydych chi’n eu canfod.',
  'You can ask for your information by phone, on paper or in person too. You do not have to use this website.':
    'Gallwch ofyn am eich gwybodaeth dros y ffôn, ar bapur neu wyneb yn wyneb hefyd. Does dim rhaid i chi ddefnyddio’r wefan hon.',
  'If you have a reference, tell us. Do not put anything private in an email.':
    'Os oes gennych gyfeirnod, dywedwch wrthym. Peidiwch â rhoi unrhyw beth preifat mewn e-bost.',
  'If you are unhappy with how we use your information': 'Os ydych yn anhapus â sut rydym yn defnyddio eich gwybodaeth',
  'Tell our data protection officer first. You can do that on this website too.':
    'Dywedwch wrth ein swyddog diogelu data yn gyntaf. Gallwch wneud hynny ar y wefan hon hefyd.',
  'If we do not put it right': 'Os na fyddwn yn unioni pethau',
  'You can complain to the {0}, who makes sure that organisations follow data protection law: [make a complaint to the {1}], or phone {2}.':
    'Gallwch gwyno i {0}, sy’n gwneud yn siŵr bod sefydliadau’n dilyn cyfraith diogelu data: [gwneud cwyn i {1}], neu ffonio {2}.',
  'Someone to talk to who is not us': 'Rhywun i siarad ag ef nad yw’n gweithio i ni',
  'Keeps your place while you fill in a request': 'Yn cadw eich lle tra byddwch yn llenwi cais',
  '{0} days after your last change': '{0} diwrnod ar ôl eich newid diwethaf',
  'Ties a link in an email to the browser you asked from': 'Yn clymu dolen mewn e-bost â’r porwr y gofynnoch ohono',
  '1 day': '1 diwrnod',
  'Keeps you signed in while you follow your request': 'Yn eich cadw wedi mewngofnodi tra byddwch yn dilyn eich cais',
  'When you leave, at most 2 hours': 'Pan fyddwch yn gadael, 2 awr ar y mwyaf',
  'Remembers if you chose English or Welsh': 'Yn cofio a ddewisoch Gymraeg neu Saesneg',
  'When you close your browser': 'Pan fyddwch yn cau eich porwr',
  'Cookies are small files that a website keeps on your phone or computer. We use only those that this website needs to work. We do not count visits, follow you or share anything with anyone.':
    'Ffeiliau bach mae gwefan yn eu cadw ar eich ffôn neu gyfrifiadur yw cwcis. Dim ond y rhai mae eu hangen ar y wefan hon i weithio rydym yn eu defnyddio. Nid ydym yn cyfrif ymweliadau, yn eich dilyn nac yn rhannu dim byd â neb.',
  'The cookies we use': 'Y cwcis rydym yn eu defnyddio',
  Name: 'Enw',
  'What it is for': 'Beth yw ei ddiben',
  'When it goes': 'Pryd mae’n mynd',
  'Each holds a random code, or the language you chose, and nothing about you. The button “Exit this page” takes them away. It cannot take away the record of your visit that your browser keeps. To do that, clear your browser’s history.':
    'Mae pob un yn dal cod ar hap, neu’r iaith a ddewisoch, a dim byd amdanoch chi. Mae’r botwm “Gadael y dudalen hon” yn eu tynnu i ffwrdd. Ni all dynnu’r cofnod o’ch ymweliad mae eich porwr yn ei gadw. I wneud hynny, cliriwch hanes eich porwr.',
  'How we use what you tell us here': 'Sut rydym yn defnyddio’r hyn rydych yn ei ddweud wrthym yma',
  '{0} decides how your information is used and is responsible for it.':
    '{0} sy’n penderfynu sut mae eich gwybodaeth yn cael ei defnyddio ac sy’n gyfrifol amdani.',
  'What we use it for': 'Beth rydym yn ei wneud â hi',
  'We use what you write here to find out who is asking, to find the information you ask about, and to answer you. The law says that we have to answer you, and that is our reason for using it. Asking is free.':
    'Rydym yn defnyddio’r hyn rydych yn ei ysgrifennu yma i ganfod pwy sy’n gofyn, i ddod o hyd i’r wybodaeth rydych yn gofyn amdani, ac i’ch ateb. Mae’r gyfraith yn dweud bod rhaid i ni eich ateb, a dyna ein rheswm dros ei ddefnyddio. Mae gofyn am ddim.',
  'Who sees it': 'Pwy sy’n ei gweld',
  'Only the people who work on your request. Everyone who opens it is on record. Health details that you give us so that we can help you to ask are used for that alone.':
    'Dim ond y bobl sy’n gweithio ar eich cais. Mae cofnod o bawb sy’n ei agor. Mae manylion iechyd rydych yn eu rhoi i ni er mwyn i ni eich helpu i ofyn yn cael eu defnyddio at hynny yn unig.',
  'How we look after it': 'Sut rydym yn gofalu amdani',
  'Everything you write or send is encrypted with a key of its own. Our emails never say what a request is about. Nothing leaves this website to anyone else while you use it.':
    'Mae popeth rydych yn ei ysgrifennu neu ei anfon yn cael ei amgryptio â’i allwedd ei hun. Nid yw ein negeseuon e-bost byth yn dweud am beth mae cais. Does dim byd yn gadael y wefan hon at neb arall tra byddwch yn ei defnyddio.',
  'How long we keep it': 'Am faint rydym yn ei chadw',
  'A request that you begin and do not send is deleted {0} days after your last change. Proof of who you are is deleted once we have checked it. Your request and our answer are kept for as long as our rules for keeping records say, and then destroyed.':
    'Mae cais rydych yn ei ddechrau ac nad ydych yn ei anfon yn cael ei ddileu {0} diwrnod ar ôl eich newid diwethaf. Mae prawf o bwy ydych chi yn cael ei ddileu ar ôl i ni ei wirio. Mae eich cais a’n hateb yn cael eu cadw cyhyd ag y mae ein rheolau ar gyfer cadw cofnodion yn ei ddweud, ac yna’n cael eu dinistrio.',
  'Your rights': 'Eich hawliau',
  'You can use the rights you find on this website for the request itself too. If you are unhappy with how we use your information, contact our data protection officer:':
    'Gallwch ddefnyddio’r hawliau sydd ar y wefan hon ar gyfer y cais ei hun hefyd. Os ydych yn anhapus â sut rydym yn defnyddio eich gwybodaeth, cysylltwch â’n swyddog diogelu data:',
  'Other ways to contact us, and how to complain to the regulator':
    'Ffyrdd eraill o gysylltu â ni, a sut i gwyno i’r rheoleiddiwr',
};
