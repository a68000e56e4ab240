/** The pages of asking beside the questions themselves, in Welsh. */
export const asking: Readonly<Record<string, string>> = {
  Change: 'Newid',
  'Opening your answer': 'Agor eich ateb',
  'You chose one': 'Rydych wedi dewis un',
  'You chose to do without': 'Rydych wedi dewis gwneud hebddo',
  'your passphrase': 'eich cyfrinymadrodd',
  'What starts the time': 'Beth sy’n dechrau’r amser',
  'How we work out this date': 'Sut rydym yn cyfrifo’r dyddiad hwn',
  'The time to answer starts when we have what we asked for.':
    'Mae’r amser i ateb yn dechrau pan fydd gennym yr hyn y gofynnwyd amdano.',
  'We will tell you by [{0}] that we have your complaint, and then look into it.':
    'Byddwn yn dweud wrthych erbyn [{0}] fod gennym eich cwyn, ac yna’n edrych i mewn iddi.',
  'We will answer by [{0}] at the latest.': 'Byddwn yn ateb erbyn [{0}] fan bellaf.',
  'We can send you a code, so that you know our emails will reach you and nobody else. You do not have to do this.':
    'Gallwn anfon cod atoch, er mwyn i chi wybod y bydd ein negeseuon e-bost yn eich cyrraedd chi a neb arall. Does dim rhaid i chi wneud hyn.',
  'We sent a code. If it does not come within 10 minutes, look in your spam folder.':
    'Rydym wedi anfon cod. Os na ddaw o fewn 10 munud, edrychwch yn eich ffolder sbam.',
  'You typed the code we sent. We know that our emails reach you.':
    'Rydych wedi teipio’r cod a anfonon ni. Rydym yn gwybod bod ein negeseuon e-bost yn eich cyrraedd.',
  'Your email address is [{0}]': 'Eich cyfeiriad e-bost yw [{0}]',
  'your email address': 'eich cyfeiriad e-bost',
  '6 numbers. It works until {0}': '6 rhif. Mae’n gweithio tan {0}',
  'Check the code': 'Gwirio’r cod',
  'Send a new code': 'Anfon cod newydd',
  'Continue without a code': 'Parhau heb god',
  'Send me a code': 'Anfon cod ataf',
  Continue: 'Parhau',
  'A passphrase keeps other people out, even if they can read your email. You will need it to see how your request is getting on, and to open our answer from another device.':
    'Mae cyfrinymadrodd, sef ychydig o eiriau cyfrinachol, yn cadw pobl eraill allan, hyd yn oed os gallant ddarllen eich e-bost. Bydd ei angen arnoch i weld sut mae eich cais yn dod yn ei flaen, ac i agor ein hateb o ddyfais arall.',
  'We suggest these words. Write them down and keep them somewhere safe:':
    'Rydym yn awgrymu’r geiriau hyn. Ysgrifennwch nhw a’u cadw yn rhywle diogel:',
  'How do you want to open your answer?': 'Sut ydych chi eisiau agor eich ateb?',
  'With the passphrase I already chose': 'Gyda’r cyfrinymadrodd rwyf wedi ei ddewis yn barod',
  'With the words you suggest': 'Gyda’r geiriau rydych chi’n eu hawgrymu',
  'I have written them down': 'Rwyf wedi eu hysgrifennu',
  'With a passphrase of my own': 'Gyda chyfrinymadrodd o’m dewis fy hun',
  'Without a passphrase': 'Heb gyfrinymadrodd',
  'You will need this browser, or to ask us for another way':
    'Bydd angen y porwr hwn arnoch, neu ofyn i ni am ffordd arall',
  'Your own passphrase, if you chose to use one': 'Eich cyfrinymadrodd eich hun, os dewisoch ddefnyddio un',
  'At least 12 characters. A few words that do not belong together are best':
    'O leiaf 12 nod. Ychydig o eiriau nad ydynt yn perthyn i’w gilydd sydd orau',
  'What you uploaded': 'Beth rydych wedi ei uwchlwytho',
  Remove: 'Tynnu',
  'Upload another file': 'Uwchlwytho ffeil arall',
  Upload: 'Uwchlwytho',
  'Continue without a file': 'Parhau heb ffeil',
  'Nothing is open here': 'Does dim byd ar agor yma',
  'To come back to something you saved, open the link in the email we sent you.':
    'I ddod yn ôl at rywbeth rydych wedi’i gadw, agorwch y ddolen yn yr e-bost a anfonon ni atoch.',
  'You can also start from the beginning.': 'Gallwch ddechrau o’r dechrau hefyd.',
  'Check your answers before you send your request': 'Gwiriwch eich atebion cyn i chi anfon eich cais',
  'Now send your request': 'Nawr anfonwch eich cais',
  'When you send it, you say that what you wrote is true as far as you know. We start work on it straight away.':
    'Pan fyddwch yn ei anfon, rydych yn dweud bod yr hyn rydych wedi’i ysgrifennu yn wir hyd y gwyddoch. Rydym yn dechrau gweithio arno ar unwaith.',
  'By sending it you confirm that, as far as you know, what you wrote is true.':
    'Drwy ei anfon rydych yn cadarnhau bod yr hyn rydych wedi’i ysgrifennu yn wir, hyd y gwyddoch.',
  'Send my request': 'Anfon fy nghais',
  'Save and come back later': 'Cadw a dod yn ôl yn nes ymlaen',
  'Sent on {0}. To keep it on paper, print this page.': 'Anfonwyd ar {0}. I’w gadw ar bapur, argraffwch y dudalen hon.',
  'Thank you': 'Diolch',
  'We have added your answers to our counts. We kept nothing else.':
    'Rydym wedi ychwanegu eich atebion at ein cyfrif. Nid ydym wedi cadw dim byd arall.',
  'Questions about you': 'Cwestiynau amdanoch chi',
  'You do not have to answer any of these. They help us to see whether everyone can use this service.':
    'Does dim rhaid i chi ateb unrhyw un o’r rhain. Maent yn ein helpu i weld a all pawb ddefnyddio’r gwasanaeth hwn.',
  'We do not keep your answers with your request or with your name. We only count them. The people who work on your request never see them, and nobody can take them back out, not even us.':
    'Nid ydym yn cadw eich atebion gyda’ch cais na’ch enw. Dim ond eu cyfrif rydym ni. Nid yw’r bobl sy’n gweithio ar eich cais byth yn eu gweld, ac ni all neb eu tynnu allan eto, ddim hyd yn oed ni.',
  'Send answers': 'Anfon atebion',
  'Select how you want to open your answer': 'Dewiswch sut ydych chi eisiau agor eich ateb',
  'Choose a passphrase to open your answer': 'Dewiswch gyfrinymadrodd i agor eich ateb',
  'Enter the code you wrote down': 'Rhowch y cod a ysgrifennoch',
  'This is not the code that goes with this link': 'Nid hwn yw’r cod sy’n mynd gyda’r ddolen hon',
  'Too many wrong codes. Wait an hour, then try again':
    'Gormod o godau anghywir. Arhoswch awr, yna rhowch gynnig arall arni',
  'The 6 letters and numbers you wrote down when you saved': 'Y 6 llythyren a rhif a ysgrifennoch pan wnaethoch gadw',
  'This link does not work any more': 'Nid yw’r ddolen hon yn gweithio mwyach',
  'It may be too old, or you may have asked for a newer one since. If you have a newer email from us, open the link in that one.':
    'Efallai ei bod yn rhy hen, neu eich bod wedi gofyn am un newydd ers hynny. Os oes gennych e-bost mwy newydd gennym, agorwch y ddolen yn hwnnw.',
  'We keep what you wrote for {0} days. We will email you a link to come back to it, and show you a code that you need with the link. The email does not say what it is about.':
    'Rydym yn cadw’r hyn rydych wedi’i ysgrifennu am {0} diwrnod. Byddwn yn e-bostio dolen atoch i ddod yn ôl ato, ac yn dangos cod y bydd ei angen arnoch gyda’r ddolen. Nid yw’r e-bost yn dweud am beth mae.',
  'We use it only to send this link': 'Dim ond i anfon y ddolen hon rydym yn ei ddefnyddio',
  'We are sending you a link': 'Rydym yn anfon dolen atoch',
  'It goes to {0}. It works until {1}.': 'Mae’n mynd i {0}. Mae’n gweithio tan {1}.',
  'Write down this code now. You need it with the link, and it is not in the email:':
    'Ysgrifennwch y cod hwn nawr. Bydd ei angen arnoch gyda’r ddolen, ac nid yw yn yr e-bost:',
  'You can close this page, or press “Exit this page”. You can also [carry on now].':
    'Gallwch gau’r dudalen hon, neu bwyso “Gadael y dudalen hon”. Gallwch [barhau nawr] hefyd.',
  'If no email comes within 10 minutes, look in your spam folder, or [ask for another link]. A new link has a new code.':
    'Os na ddaw e-bost o fewn 10 munud, edrychwch yn eich ffolder sbam, neu [gofynnwch am ddolen arall]. Mae cod newydd gyda dolen newydd.',
  'We look at what you uploaded. We delete it when we have checked it.':
    'Rydym yn edrych ar yr hyn rydych wedi’i uwchlwytho. Rydym yn ei ddileu ar ôl i ni ei wirio.',
  'We will tell you where you can show us who you are.':
    'Byddwn yn dweud wrthych ble gallwch ddangos i ni pwy ydych chi.',
  'We will ask your worker to confirm who you are, if we need to.':
    'Byddwn yn gofyn i’ch gweithiwr gadarnhau pwy ydych chi, os oes angen.',
  'If we need to be sure who you are, we will find a way with you that needs no ID.':
    'Os oes angen i ni fod yn siŵr pwy ydych chi, byddwn yn dod o hyd i ffordd gyda chi nad oes angen prawf adnabod ar ei chyfer.',
  'If we need to be sure who you are, we will ask you soon. There is more than one way to show it.':
    'Os oes angen i ni fod yn siŵr pwy ydych chi, byddwn yn gofyn i chi yn fuan. Mae mwy nag un ffordd o’i ddangos.',
  'Requests sent': 'Ceisiadau wedi’u hanfon',
  'Request sent': 'Cais wedi’i anfon',
  'Your references': 'Eich cyfeirnodau',
  'Please write them down.': 'Ysgrifennwch nhw, os gwelwch yn dda.',
  'Please write it down.': 'Ysgrifennwch ef, os gwelwch yn dda.',
  'We are also sending it to you by email.': 'Rydym hefyd yn ei anfon atoch drwy e-bost.',
  'When you will hear from us': 'Pryd byddwch yn clywed gennym',
  'What happens next': 'Beth sy’n digwydd nesaf',
  'We read your request. You do not need to do anything now.':
    'Rydym yn darllen eich cais. Does dim angen i chi wneud dim byd nawr.',
  'If we need to see what allows you to ask for someone else, we will ask for that too.':
    'Os oes angen i ni weld beth sy’n caniatáu i chi ofyn ar ran rhywun arall, byddwn yn gofyn am hynny hefyd.',
  'If we have to ask, the time to answer starts when we get it, and we will tell you the new date.':
    'Os bydd rhaid i ni ofyn, mae’r amser i ateb yn dechrau pan fyddwn yn ei gael, a byddwn yn dweud y dyddiad newydd wrthych.',
  'We look for the information and decide. If something is not clear, we will ask you.':
    'Rydym yn chwilio am y wybodaeth ac yn penderfynu. Os nad yw rhywbeth yn glir, byddwn yn gofyn i chi.',
  'We send you our answer in the way you chose. It says how to complain if you do not agree.':
    'Rydym yn anfon ein hateb atoch yn y ffordd a ddewisoch. Mae’n dweud sut i gwyno os nad ydych yn cytuno.',
  'Keep a copy': 'Cadw copi',
  'See or print a copy of what you asked': 'Gweld neu argraffu copi o’r hyn a ofynnoch',
  'Download a copy (text file)': 'Lawrlwytho copi (ffeil testun)',
  'To see what you asked, open your request.': 'I weld yr hyn a ofynnoch, agorwch eich cais.',
  'See how your request is getting on': 'Gweld sut mae eich cais yn dod yn ei flaen',
  '[Answer some questions about you] (optional, and kept apart from your request)':
    '[Ateb rhai cwestiynau amdanoch chi] (dewisol, ac yn cael eu cadw ar wahân i’ch cais)',
  'If you need us': 'Os oes ein hangen ni arnoch',
  'Phone {0}, {1}, or email {2}. Tell us your reference. We answer within {3} working days.':
    'Ffoniwch {0}, {1}, neu e-bostiwch {2}. Dywedwch eich cyfeirnod wrthym. Rydym yn ateb o fewn {3} diwrnod gwaith.',
  'Ask {0} about the information it holds.': 'Gofynnwch i {0} am y wybodaeth mae’n ei chadw.',
  'You can ask us to:': 'Gallwch ofyn i ni:',
  'show you what we hold, for example a social care file':
    'dangos i chi beth rydym yn ei gadw, er enghraifft ffeil gofal cymdeithasol',
  'correct, delete or limit it': 'ei chywiro, ei dileu neu gyfyngu arni',
  'give it to you in a form you can use elsewhere': 'ei rhoi i chi ar ffurf y gallwch ei defnyddio mewn lle arall',
  'stop using or sharing it in a certain way': 'rhoi’r gorau i’w defnyddio neu ei rhannu mewn ffordd benodol',
  'have a person look at a decision made by a computer': 'cael person i edrych ar benderfyniad a wnaed gan gyfrifiadur',
  'look at a complaint about how it was handled': 'edrych ar gŵyn am sut y cafodd ei thrin',
  'It is free. You do not have to say why you ask. You can ask for yourself at any age, for a child you are responsible for, or for someone you act for.':
    'Mae am ddim. Does dim rhaid i chi ddweud pam rydych yn gofyn. Gallwch ofyn drosoch eich hun ar unrhyw oedran, dros blentyn rydych yn gyfrifol amdano, neu dros rywun rydych yn gweithredu ar ei ran.',
  'It takes about 15 minutes. What you write is kept for {0} days after you last change it, so you can stop and come back. If you have something that shows who you are, have it ready. You can also send your request without it.':
    'Mae’n cymryd tua 15 munud. Mae’r hyn rydych yn ei ysgrifennu yn cael ei gadw am {0} diwrnod ar ôl i chi ei newid ddiwethaf, felly gallwch stopio a dod yn ôl. Os oes gennych rywbeth sy’n dangos pwy ydych chi, cadwch ef wrth law. Gallwch anfon eich cais hebddo hefyd.',
  'Start now': 'Dechrau nawr',
  'Carry on with the request you began here': 'Parhau â’r cais a ddechreuoch yma',
  'Carry on with a request you saved': 'Parhau â chais rydych wedi’i gadw',
  'Other ways to ask': 'Ffyrdd eraill o ofyn',
  'You do not have to use this form. You can ask anyone who works for us, in any way:':
    'Does dim rhaid i chi ddefnyddio’r ffurflen hon. Gallwch ofyn i unrhyw un sy’n gweithio i ni, mewn unrhyw ffordd:',
  'phone {0}, {1}': 'ffoniwch {0}, {1}',
  'email {0}': 'e-bostiwch {0}',
  'write to {0}': 'ysgrifennwch at {0}',
  'tell us in person, or ask a worker or personal adviser to do it for you':
    'dywedwch wrthym wyneb yn wyneb, neu gofynnwch i weithiwr neu gynghorydd personol ei wneud drosoch',
  'When another way is better': 'Pan fydd ffordd arall yn well',
  'You can also ask here, and we will pass it on.': 'Gallwch ofyn yma hefyd, a byddwn yn ei basio ymlaen.',
  'Staying safe': 'Cadw’n ddiogel',
  'Someone may be able to see what you do on this device. These pages can help.':
    'Efallai y gall rhywun weld beth rydych yn ei wneud ar y ddyfais hon. Gall y tudalennau hyn helpu.',
  'Leaving quickly': 'Gadael yn gyflym',
  'Every page from here on has a red button: “Exit this page”. It closes your request here and opens a weather page at once. On a keyboard, you can also press Shift 3 times.':
    'O’r fan hon ymlaen mae botwm coch ar bob tudalen: “Gadael y dudalen hon”. Mae’n cau eich cais yma ac yn agor tudalen dywydd ar unwaith. Ar fysellfwrdd, gallwch hefyd bwyso Shift 3 gwaith.',
  'If someone then presses “Back”, they do not see your answers. To come back to them later, ask for a link first: choose “Save and come back later” on any page.':
    'Os bydd rhywun yn pwyso “Yn ôl” wedyn, ni fydd yn gweld eich atebion. I ddod yn ôl atynt yn nes ymlaen, gofynnwch am ddolen yn gyntaf: dewiswch “Cadw a dod yn ôl yn nes ymlaen” ar unrhyw dudalen.',
  'What stays behind': 'Beth sy’n aros ar ôl',
  'The button does not clear your browser’s history. The names of these pages are kept plain, but to be safer you can:':
    'Nid yw’r botwm yn clirio hanes eich porwr. Mae enwau’r tudalennau hyn yn cael eu cadw’n blaen, ond i fod yn fwy diogel gallwch:',
  'use a library computer, or the device of someone you trust':
    'ddefnyddio cyfrifiadur llyfrgell, neu ddyfais rhywun rydych yn ymddiried ynddo',
  'use a private or “incognito” window, and close it when you are done':
    'defnyddio ffenestr breifat neu “incognito”, a’i chau pan fyddwch wedi gorffen',
  'clear your history afterwards': 'clirio eich hanes wedyn',
  'If you need help now': 'Os oes angen help arnoch nawr',
  'In an emergency, phone 999. If you cannot speak, press 55 when asked.':
    'Mewn argyfwng, ffoniwch 999. Os na allwch siarad, pwyswch 55 pan ofynnir i chi.',
  'We cannot send a code to this email address. Check it': 'Ni allwn anfon cod i’r cyfeiriad e-bost hwn. Gwiriwch ef',
  'We have sent several codes in the last hour. Continue without a code, or wait an hour':
    'Rydym wedi anfon sawl cod yn yr awr ddiwethaf. Parhewch heb god, neu arhoswch awr',
  'This code is too old. Ask for a new one': 'Mae’r cod hwn yn rhy hen. Gofynnwch am un newydd',
  'This is not the code we sent. Check it and try again':
    'Nid hwn yw’r cod a anfonon ni. Gwiriwch ef a rhowch gynnig arall arni',
  'That was not the code either. Ask for a new one, or continue without a code':
    'Nid hwnnw oedd y cod chwaith. Gofynnwch am un newydd, neu parhewch heb god',
  'We have sent several links in the last hour. Wait an hour before you ask for another one':
    'Rydym wedi anfon sawl dolen yn yr awr ddiwethaf. Arhoswch awr cyn gofyn am un arall',
};
