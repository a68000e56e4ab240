/** The pages on which a requester follows their case, in Welsh. */
export const following: Readonly<Record<string, string>> = {
  // Getting in
  'We write to you in English: letters and emails.':
    'Rydyn ni’n ysgrifennu atoch yn Saesneg: llythyrau a negeseuon e-bost.',
  'We write to you in Welsh: letters and emails.':
    'Rydyn ni’n ysgrifennu atoch yn Gymraeg: llythyrau a negeseuon e-bost.',
  'Write to me in English': 'Ysgrifennwch ataf yn Saesneg',
  'Write to me in Welsh': 'Ysgrifennwch ataf yn Gymraeg',
  'From now on we write to you in this language': 'O hyn ymlaen byddwn yn ysgrifennu atoch yn yr iaith hon',
  'What we sent you on {0}': 'Beth anfonom atoch ar {0}',
  'We have opened your request again. You can still read what we sent you before.':
    'Rydyn ni wedi ailagor eich cais. Gallwch ddarllen o hyd yr hyn a anfonom atoch o’r blaen.',
  'Follow your request': 'Dilyn eich cais',
  'Send me a link': 'Anfonwch ddolen ataf',
  'If you have no reference, or no email': 'Os nad oes gennych gyfeirnod, neu e-bost',
  'Contact us. We find another way with you.': 'Cysylltwch â ni. Byddwn yn dod o hyd i ffordd arall gyda chi.',
  'A request is open in this browser:': 'Mae cais ar agor yn y porwr hwn:',
  'go to it': 'ewch ato',
  'See how your request is getting on, send us messages, and read our answer. We send a link to the email address you gave us when you asked.':
    'Gweld sut mae eich cais yn dod yn ei flaen, anfon negeseuon atom a darllen ein hateb. Rydym yn anfon dolen i’r cyfeiriad e-bost a roesoch i ni wrth ofyn.',
  'Your reference': 'Eich cyfeirnod',
  'It looks like RD-7K3M-2Q9P. It is in our emails and letters':
    'Mae’n edrych fel RD-7K3M-2Q9P. Mae yn ein negeseuon e-bost a’n llythyrau',
  'Your email address': 'Eich cyfeiriad e-bost',
  'The one you gave us when you asked': 'Yr un a roesoch i ni wrth ofyn',
  'Enter your reference': 'Rhowch eich cyfeirnod',
  'Enter a reference like RD-7K3M-2Q9P': 'Rhowch gyfeirnod fel RD-7K3M-2Q9P',
  'You have asked for a link many times. Wait 15 minutes, then try again.':
    'Rydych wedi gofyn am ddolen lawer gwaith. Arhoswch 15 munud, yna rhowch gynnig arall arni.',
  'Check your email': 'Edrychwch ar eich e-bost',
  'If your reference and your email address belong together, and it is safe for us to email you, a link is on its way. It works once, for 30 minutes.':
    'Os yw eich cyfeirnod a’ch cyfeiriad e-bost yn perthyn i’w gilydd, a’i bod yn ddiogel i ni anfon e-bost atoch, mae dolen ar ei ffordd. Mae’n gweithio unwaith, am 30 munud.',
  'The link asks for this code:': 'Mae’r ddolen yn gofyn am y cod hwn:',
  'Leave this page open, or write the code down. The link also asks for your date of birth, if you told us when you asked. If you chose a passphrase when you asked, the link asks for your passphrase instead of both.':
    'Gadewch y dudalen hon ar agor, neu ysgrifennwch y cod. Mae’r ddolen hefyd yn gofyn am eich dyddiad geni, os dywedoch wrthym wrth ofyn. Os dewisoch gyfrinymadrodd wrth ofyn, mae’r ddolen yn gofyn am hwnnw yn lle’r ddau.',
  'If nothing comes': 'Os na ddaw dim',
  'Wait a few minutes, and look in your junk folder. Check that you typed the reference and the address you gave us. You can ask for up to 5 links an hour; only the newest one works.':
    'Arhoswch ychydig funudau, ac edrychwch yn eich ffolder sothach. Gwnewch yn siŵr eich bod wedi teipio’r cyfeirnod a’r cyfeiriad a roesoch i ni. Gallwch ofyn am hyd at 5 dolen yr awr; dim ond yr un ddiweddaraf sy’n gweithio.',
  'Ask for another link': 'Gofyn am ddolen arall',
  'This link does not work': 'Nid yw’r ddolen hon yn gweithio',
  'Ask for a new link': 'Gofyn am ddolen newydd',
  'This link does not work. It may have been used, be older than 30 minutes, or a newer one was sent. Ask for a new link.':
    'Nid yw’r ddolen hon yn gweithio. Efallai ei bod wedi’i defnyddio, yn hŷn na 30 munud, neu fod un fwy newydd wedi’i hanfon. Gofynnwch am ddolen newydd.',
  'There have been too many tries. Wait 15 minutes, then try again.':
    'Bu gormod o gynigion. Arhoswch 15 munud, yna rhowch gynnig arall arni.',
  'Enter your date of birth': 'Rhowch eich dyddiad geni',
  'The code and the date of birth do not go with this link. Check both and try again.':
    'Nid yw’r cod a’r dyddiad geni yn mynd gyda’r ddolen hon. Gwiriwch y ddau a rhowch gynnig arall arni.',
  'This is not the code that goes with this link. Check it and try again.':
    'Nid hwn yw’r cod sy’n mynd gyda’r ddolen hon. Gwiriwch ef a rhowch gynnig arall arni.',
  'This is not the passphrase. Check it and try again.':
    'Nid hwn yw’r cyfrinymadrodd. Gwiriwch ef a rhowch gynnig arall arni.',
  'Enter the code': 'Rhowch y cod',
  'Enter your code': 'Rhowch eich cod',
  'Enter your passphrase': 'Rhowch eich cyfrinymadrodd',
  Code: 'Cod',
  'It is shown in the browser where you asked for the link. It has 9 letters and numbers':
    'Mae i’w weld yn y porwr lle gofynnoch am y ddolen. Mae ganddo 9 llythyren a rhif',
  Passphrase: 'Cyfrinymadrodd',
  'The words you chose or wrote down when you asked. Capital letters do not matter':
    'Y geiriau a ddewisoch neu a ysgrifennoch wrth ofyn. Nid yw priflythrennau o bwys',
  'Your date of birth': 'Eich dyddiad geni',
  'As you told us when you asked. For example, 27 3 1987': 'Fel y dywedoch wrthym wrth ofyn. Er enghraifft, 27 3 1987',
  'If you cannot find it,': 'Os na allwch ddod o hyd iddo,',
  'contact us': 'cysylltwch â ni',
  '. After 5 wrong tries the link stops working, and you can ask for a new one.':
    '. Ar ôl 5 cynnig anghywir mae’r ddolen yn peidio â gweithio, a gallwch ofyn am un newydd.',
  or: 'neu',
  'Enter a passphrase': 'Rhowch gyfrinymadrodd',
  'Your passphrase must be {0} characters or more': 'Rhaid i’ch cyfrinymadrodd fod yn {0} nod neu fwy',
  'Your passphrase must be 200 characters or less': 'Rhaid i’ch cyfrinymadrodd fod yn 200 nod neu lai',
  'Your passphrase must be harder to guess': 'Rhaid i’ch cyfrinymadrodd fod yn anoddach ei ddyfalu',
  'You are signed out': 'Rydych wedi allgofnodi',
  'This happens when you sign out, use “Exit this page”, or do nothing for 20 minutes. Nothing that you sent is lost.':
    'Mae hyn yn digwydd pan fyddwch yn allgofnodi, yn defnyddio “Gadael y dudalen hon”, neu’n gwneud dim am 20 munud. Nid oes dim a anfonwyd gennych ar goll.',
  'More than 20 minutes passed, or the page was left meanwhile. What you just sent did not reach us.':
    'Aeth mwy nag 20 munud heibio, neu gadawyd y dudalen yn y cyfamser. Ni chyrhaeddodd yr hyn yr ydych newydd ei anfon.',
  'What you wrote': 'Yr hyn a ysgrifennoch',
  'Copy it, then sign in and send it again': 'Copïwch ef, yna mewngofnodwch a’i anfon eto',
  'Sign out': 'Allgofnodi',

  // The list and one request
  'What you asked for': 'Yr hyn y gofynnoch amdano',
  'There is nothing here any more. Contact us if you expected something.':
    'Nid oes dim yma mwyach. Cysylltwch â ni os oeddech yn disgwyl rhywbeth.',
  Open: 'Agor',
  Reference: 'Cyfeirnod',
  'Where it stands': 'Ble mae arni',
  'You need to do something': 'Mae angen i chi wneud rhywbeth',
  New: 'Newydd',
  When: 'Pryd',
  'Your request': 'Eich cais',
  'How we use this information': 'Sut rydym yn defnyddio’r wybodaeth hon',
  'Who downloaded what': 'Pwy lawrlwythodd beth',
  Dates: 'Dyddiadau',
  'We got your request on {0}.': 'Cawsom eich cais ar {0}.',
  'How we worked this out': 'Sut y gweithiom hyn allan',
  Messages: 'Negeseuon',
  'There is something new from us.': 'Mae rhywbeth newydd oddi wrthym.',
  'Send us a message': 'Anfonwch neges atom',
  'Read messages or send one': 'Darllen negeseuon neu anfon un',
  'What you can do': 'Yr hyn y gallwch ei wneud',
  'Also part of what you sent': 'Hefyd yn rhan o’r hyn a anfonoch',
  'Complain because we are late': 'Cwyno am ein bod yn hwyr',
  'How it is going': 'Sut mae’n mynd',
  'Send something that shows who you are': 'Anfon rhywbeth sy’n dangos pwy ydych chi',
  'Send something that shows that you may ask for someone else':
    'Anfon rhywbeth sy’n dangos y cewch ofyn ar ran rhywun arall',
  'See and print what you sent us': 'Gweld ac argraffu’r hyn a anfonoch atom',
  'Ask us to correct something': 'Gofyn i ni gywiro rhywbeth',
  'Ask us for something else': 'Gofyn i ni am rywbeth arall',
  'Complain about how we handled this': 'Cwyno am sut y deliwyd â hyn',
  'Complain about something else': 'Cwyno am rywbeth arall',
  'Stop this request': 'Atal y cais hwn',
  'We have your complaint': 'Mae eich cwyn gennym',
  'We have what you sent': 'Mae’r hyn a anfonoch gennym',
  'We have your answer': 'Mae eich ateb gennym',
  'You have stopped this request': 'Rydych wedi atal y cais hwn',
  'You asked us for the same before': 'Rydych wedi gofyn am yr un peth o’r blaen',
  'We answer both requests together, under the reference {0}.':
    'Rydym yn ateb y ddau gais gyda’i gilydd, o dan y cyfeirnod {0}.',
  'If you asked for something else here, tell us.': 'Os oeddech yn gofyn am rywbeth arall yma, dywedwch wrthym.',
  'We opened your request again on {0}.': 'Fe wnaethom ailagor eich cais ar {0}.',
  'You have asked for a copy instead. We count from the day you first asked':
    'Rydych wedi gofyn am gopi yn lle hynny. Rydym yn cyfrif o’r diwrnod y gofynnoch gyntaf',
  Help: 'Help',
  'Phone: {0}': 'Ffôn: {0}',
  'Email:': 'E-bost:',
  'We answer within {0} working days': 'Rydym yn ateb o fewn {0} diwrnod gwaith',

  // The answer and its files
  'Stage {0}, sent on {1}': 'Cam {0}, anfonwyd ar {1}',
  'This is part of our answer. It has a letter of its own, and its own page numbers.':
    'Dyma ran o’n hateb. Mae ganddi ei llythyr ei hun, a’i rhifau tudalennau ei hun.',
  'Our answer': 'Ein hateb',
  'Read our letter': 'Darllen ein llythyr',
  'Read our letter of {0}': 'Darllen ein llythyr ar {0}',
  'Read our letter of stage {0}': 'Darllen ein llythyr ar gyfer cam {0}',
  '{0}, stage {1}': '{0}, cam {1}',
  'Before you read your documents': 'Cyn i chi ddarllen eich dogfennau',
  'Some of it may be hard to read, or not what you remember. You do not have to read it all at once, or alone.':
    'Gall rhannau fod yn anodd eu darllen, neu’n wahanol i’r hyn a gofiwch. Nid oes rhaid i chi ddarllen y cyfan ar unwaith, nac ar eich pen eich hun.',
  'Download our answer': 'Lawrlwytho ein hateb',
  'Our letter': 'Ein llythyr',
  'Your documents': 'Eich dogfennau',
  'List of what we found': 'Rhestr o’r hyn a gawsom',
  'What we looked for, what we send you, what we left out and why, and what you can do.':
    'Yr hyn y chwiliom amdano, yr hyn a anfonwn atoch, yr hyn a adawyd allan a pham, a’r hyn y gallwch ei wneud.',
  '{0}, page {1}': '{0}, tudalen {1}',
  '{0}, pages {1} to {2}': '{0}, tudalennau {1} i {2}',
  'Your documents, part {0} of {1}': 'Eich dogfennau, rhan {0} o {1}',
  'The pages we send you, in {0} files. Each says what is in the others, and the page numbers run through all of them.':
    'Y tudalennau yr ydym yn eu hanfon atoch, mewn {0} o ffeiliau. Mae pob un yn dweud beth sydd yn y lleill, ac mae rhifau’r tudalennau yn rhedeg drwy bob un ohonynt.',
  'The pages we send you, in one file, with numbers and bookmarks.':
    'Y tudalennau a anfonwn atoch, mewn un ffeil, gyda rhifau a nodau tudalen.',
  'Every document, and what became of its pages.': 'Pob dogfen, a beth a ddigwyddodd i’w thudalennau.',
  'The data you gave us, to use elsewhere. If you open it in a spreadsheet, import it as text.':
    'Y data a roesoch i ni, i’w ddefnyddio mewn man arall. Os byddwch yn ei agor mewn taenlen, mewnforiwch ef fel testun.',
  'The same data for a computer program.': 'Yr un data ar gyfer rhaglen gyfrifiadur.',
  'Your data': 'Eich data',
  '{0}, as a table': '{0}, fel tabl',
  '{0}, for a program': '{0}, ar gyfer rhaglen',
  'A file you download stays on this device. Anyone who uses it may be able to open the file.':
    'Mae ffeil a lawrlwythwch yn aros ar y ddyfais hon. Gall unrhyw un sy’n ei defnyddio agor y ffeil.',
  'Nothing has been downloaded yet.': 'Nid oes dim wedi’i lawrlwytho eto.',
  'Downloads so far': 'Lawrlwythiadau hyd yma',
  What: 'Beth',
  By: 'Gan',
  You: 'Chi',
  '“You” is anyone who followed this request with its link. If that was not you, contact us.':
    '“Chi” yw unrhyw un a ddilynodd y cais hwn gyda’i ddolen. Os nad chi oedd hynny, cysylltwch â ni.',
  'You can have a copy instead': 'Gallwch gael copi yn lle hynny',
  'We cannot give you all of this in a form to use elsewhere. You can have a copy of everything we hold, on paper or as a file. We count from the day you first asked.':
    'Ni allwn roi hyn i gyd i chi ar ffurf i’w defnyddio mewn man arall. Gallwch gael copi o bopeth a gadwn, ar bapur neu fel ffeil. Rydym yn cyfrif o’r diwrnod y gofynnoch gyntaf.',
  'Ask for a copy instead': 'Gofyn am gopi yn lle hynny',

  // Messages, questions, proof
  'There are no messages yet.': 'Nid oes negeseuon eto.',
  'From you': 'Oddi wrthych chi',
  'From us': 'Oddi wrthym ni',
  'We have your message': 'Mae eich neges gennym',
  'Your message': 'Eich neges',
  'Our message': 'Ein neges',
  'Only our team can read it': 'Dim ond ein tîm ni all ei darllen',
  'Write your message': 'Ysgrifennwch eich neges',
  'Send message': 'Anfon y neges',
  'What was said so far': 'Yr hyn a ddywedwyd hyd yma',
  'Our question': 'Ein cwestiwn',
  'Send my answer': 'Anfon fy ateb',
  'We have no question for you at the moment.': 'Nid oes gennym gwestiwn i chi ar hyn o bryd.',
  'Your answer': 'Eich ateb',
  'Write your answer': 'Ysgrifennwch eich ateb',
  'If you do not know, say so. That is an answer too': 'Os nad ydych yn gwybod, dywedwch hynny. Mae hynny’n ateb hefyd',
  'Show us who you are': 'Dangoswch i ni pwy ydych chi',
  'Show us that you may ask for someone else': 'Dangoswch i ni y cewch ofyn ar ran rhywun arall',
  'One document with a photo, such as a passport, driving licence or CitizenCard. Or two others, such as a bank letter, benefit letter or tenancy agreement.':
    'Un ddogfen â llun, fel pasbort, trwydded yrru neu CitizenCard. Neu ddwy arall, fel llythyr banc, llythyr budd-dal neu gytundeb tenantiaeth.',
  'You can cover numbers we do not need. We delete these files when we have checked them.':
    'Gallwch orchuddio rhifau nad oes eu hangen arnom. Rydym yn dileu’r ffeiliau hyn ar ôl eu gwirio.',
  'For example a birth certificate, a court order, a power of attorney, or a letter signed by the person.':
    'Er enghraifft tystysgrif geni, gorchymyn llys, pŵer atwrnai, neu lythyr wedi’i lofnodi gan y person.',
  'You can cover what we do not need. We delete these files when we have checked them.':
    'Gallwch orchuddio’r hyn nad oes ei angen arnom. Rydym yn dileu’r ffeiliau hyn ar ôl eu gwirio.',
  Send: 'Anfon',
  'Upload a file': 'Uwchlwytho ffeil',
  'JPG, PNG, HEIC, WebP or PDF, up to 20MB. You can choose {0} files at a time, and come back with more':
    'JPG, PNG, HEIC, WebP neu PDF, hyd at 20MB. Gallwch ddewis {0} ffeil ar y tro, a dod yn ôl gyda mwy',
  'If you cannot upload anything, do not worry.': 'Os na allwch uwchlwytho dim, peidiwch â phoeni.',
  'and we find another way with you.': 'a byddwn yn dod o hyd i ffordd arall gyda chi.',
  'Select a file to upload': 'Dewiswch ffeil i’w huwchlwytho',
  'You can upload up to {0} files. Contact us if you have more':
    'Gallwch uwchlwytho hyd at {0} ffeil. Cysylltwch â ni os oes gennych fwy',
  '{0} may have a virus, so we did not keep it. What you sent before is safe. Send another file, such as a new photo':
    'Efallai fod firws yn {0}, felly ni wnaethom ei chadw. Mae’r hyn a anfonoch o’r blaen yn ddiogel. Anfonwch ffeil arall, fel llun newydd',
  '{0} is too large for us to check for viruses, so we did not keep it. What you sent before is safe. Send a smaller file, such as a photo':
    'Mae {0} yn rhy fawr i ni ei gwirio am firysau, felly ni wnaethom ei chadw. Mae’r hyn a anfonoch o’r blaen yn ddiogel. Anfonwch ffeil lai, fel llun',
  '{0} has a password, so we could not check it for viruses and did not keep it. What you sent before is safe. Send it without the password':
    'Mae cyfrinair ar {0}, felly ni allem ei gwirio am firysau ac ni wnaethom ei chadw. Mae’r hyn a anfonoch o’r blaen yn ddiogel. Anfonwch hi heb y cyfrinair',
  'We cannot check files for viruses right now, so we did not keep {0}. What you sent before is safe. Try again later, post a copy to {1}, or phone {2} and we find another way':
    'Ni allwn wirio ffeiliau am firysau ar hyn o bryd, felly ni wnaethom gadw {0}. Mae’r hyn a anfonoch o’r blaen yn ddiogel. Rhowch gynnig arall arni yn nes ymlaen, postiwch gopi at {1}, neu ffoniwch {2} a byddwn yn dod o hyd i ffordd arall',
  'Choose one file at a time': 'Dewiswch un ffeil ar y tro',
  'Choose up to {0} files at a time': 'Dewiswch hyd at {0} ffeil ar y tro',
  '{0} is empty': 'Mae {0} yn wag',
  '{0} must be smaller than {1}MB': 'Rhaid i {0} fod yn llai na {1}MB',
  '{0} must be 20MB or smaller': 'Rhaid i {0} fod yn 20MB neu’n llai',
  '{0} must be a JPG, PNG, HEIC, WebP or PDF': 'Rhaid i {0} fod yn JPG, PNG, HEIC, WebP neu PDF',
  'What you told us another way': 'Yr hyn a ddywedoch wrthym mewn ffordd arall',
  'We asked you to show us who you are': 'Gofynnom i chi ddangos pwy ydych chi',
  'We asked you to show us that you may ask': 'Gofynnom i chi ddangos y cewch ofyn',
  'We could not use what you sent': 'Ni allem ddefnyddio’r hyn a anfonoch',
  'What you sent us': 'Yr hyn a anfonoch atom',
  'We asked for a fee of £{0}': 'Gofynnom am ffi o £{0}',
  'We are going to use your information again': 'Rydym yn mynd i ddefnyddio eich gwybodaeth eto',
  'If you do not agree, tell us now. You can also complain.':
    'Os nad ydych yn cytuno, dywedwch wrthym nawr. Gallwch hefyd gwyno.',
  'We need more time': 'Mae angen mwy o amser arnom',
  'You showed us something another way.': 'Dangosoch rywbeth i ni mewn ffordd arall.',
  'You sent one file.': 'Anfonoch un ffeil.',
  'You sent {0} files.': 'Anfonoch {0} ffeil.',
  '{0} on {1}': '{0} ar {1}',
  'There is no such request.': 'Nid oes cais o’r fath.',

  // A copy, stopping, complaining
  'Your copy': 'Eich copi',
  'To keep it, print this page or save it as PDF with your browser. Anyone who uses this device may find what you save.':
    'I’w gadw, argraffwch y dudalen hon neu ei harbed fel PDF gyda’ch porwr. Gall unrhyw un sy’n defnyddio’r ddyfais hon ddod o hyd i’r hyn a arbedwch.',
  'What you asked': 'Yr hyn a ofynnoch',
  'Our team wrote this down for you.': 'Ysgrifennodd ein tîm hyn ar eich rhan.',
  'What was said': 'Yr hyn a ddywedwyd',
  'If you stop it, we do no more work on it and send no answer. You do not have to say why, and you can ask again at any time.':
    'Os byddwch yn ei atal, ni fyddwn yn gwneud mwy o waith arno nac yn anfon ateb. Nid oes rhaid i chi ddweud pam, a gallwch ofyn eto ar unrhyw adeg.',
  'The other things you asked for at the same time go on.':
    'Mae’r pethau eraill y gofynnoch amdanynt ar yr un pryd yn parhau.',
  'Do you want to stop this request?': 'Ydych chi am atal y cais hwn?',
  'Yes, stop it': 'Ydw, ataliwch ef',
  'Why, if you want to say (optional)': 'Pam, os hoffech ddweud (dewisol)',
  'Select yes if you want to stop this request': 'Dewiswch ydw os ydych am atal y cais hwn',
  'Send my complaint': 'Anfon fy nghwyn',
  'Your complaint is about {0}. Someone who did not work on it looks into it. You do not have to show us again who you are unless we ask.':
    'Mae eich cwyn am {0}. Bydd rhywun na weithiodd arno yn edrych i mewn iddo. Nid oes rhaid i chi ddangos eto pwy ydych chi oni bai ein bod yn gofyn.',
  'We tell you within 30 days that we have your complaint. Then we tell you how it is going, and what we found.':
    'Byddwn yn dweud wrthych o fewn 30 diwrnod fod eich cwyn gennym. Yna byddwn yn dweud sut mae’n mynd, a beth a gawsom.',
  'If anyone is in danger now, phone 999. Do not wait for an answer to this form.':
    'Os oes unrhyw un mewn perygl nawr, ffoniwch 999. Peidiwch ag aros am ateb i’r ffurflen hon.',
  'What happened?': 'Beth ddigwyddodd?',
  'What do you want us to do about it? (optional)': 'Beth hoffech i ni ei wneud yn ei gylch? (dewisol)',
  'Enter what happened': 'Rhowch beth ddigwyddodd',

  // Where it stands
  'We are looking into your complaint': 'Rydym yn edrych i mewn i’ch cwyn',
  'Someone who did not do the work looks into it.': 'Mae rhywun na wnaeth y gwaith yn edrych i mewn iddo.',
  'We have begun to ask questions.': 'Rydym wedi dechrau gofyn cwestiynau.',
  'We tell you how it is going, and what we found.': 'Byddwn yn dweud wrthych sut mae’n mynd, a beth a gawsom.',
  'We told you on {0} that we have it. We answer as soon as we can.':
    'Dywedom wrthych ar {0} ei bod gennym. Byddwn yn ateb cyn gynted ag y gallwn.',
  'We must tell you by {0} that we have it.': 'Rhaid i ni ddweud wrthych erbyn dydd {0} ei bod gennym.',
  'Then we answer as soon as we can.': 'Yna byddwn yn ateb cyn gynted ag y gallwn.',
  'We had to tell you by {0} that we have it. We are late, and we are sorry.':
    'Roedd rhaid i ni ddweud wrthych erbyn dydd {0} ei bod gennym. Rydym yn hwyr, ac mae’n ddrwg gennym.',
  'The limit on how we use it ended on {0}.': 'Daeth y cyfyngiad ar sut rydym yn ei defnyddio i ben ar {0}.',
  'Since {0} we keep this information and do not use it.':
    'Ers {0} rydym yn cadw’r wybodaeth hon ac nid ydym yn ei defnyddio.',
  'We may still use it if you agree, for a legal claim, or to protect someone.':
    'Gallwn ei defnyddio o hyd os ydych yn cytuno, ar gyfer hawliad cyfreithiol, neu i amddiffyn rhywun.',
  'We will tell you before we use it again.': 'Byddwn yn dweud wrthych cyn i ni ei defnyddio eto.',
  'On {0} we told you that this limit is going to end. The reason stands in your messages.':
    'Ar {0} dywedom wrthych y bydd y cyfyngiad hwn yn dod i ben. Mae’r rheswm yn eich negeseuon.',
  'We asked one place to look for your information.': 'Gofynnom i un lle chwilio am eich gwybodaeth.',
  'We asked {0} places to look for your information.': 'Gofynnom i {0} lle chwilio am eich gwybodaeth.',
  'We wait for the answer.': 'Rydym yn aros am yr ateb.',
  '{0} of {1} have answered so far.': 'Mae {0} o {1} wedi ateb hyd yma.',
  'When all have answered, we go through what came back, and decide on our answer.':
    'Pan fydd pawb wedi ateb, byddwn yn mynd drwy’r hyn a ddaeth yn ôl, ac yn penderfynu ar ein hateb.',
  'All have answered.': 'Mae pawb wedi ateb.',
  'Now we go through what came back, and decide on our answer. Then a second person checks it.':
    'Nawr rydym yn mynd drwy’r hyn a ddaeth yn ôl, ac yn penderfynu ar ein hateb. Yna mae ail berson yn ei wirio.',
  'We need to check who you are': 'Mae angen i ni wirio pwy ydych chi',
  'We keep private information safe by checking who is asking. Please do what we ask below.':
    'Rydym yn cadw gwybodaeth breifat yn ddiogel drwy wirio pwy sy’n gofyn. Gwnewch yr hyn a ofynnwn isod, os gwelwch yn dda.',
  'We need to check that you may ask': 'Mae angen i ni wirio y cewch ofyn',
  'You ask about somebody else, so we need something that shows that you may. Please do what we ask below.':
    'Rydych yn gofyn am rywun arall, felly mae angen rhywbeth arnom sy’n dangos y cewch wneud hynny. Gwnewch yr hyn a ofynnwn isod, os gwelwch yn dda.',
  'We are waiting for a fee': 'Rydym yn aros am ffi',
  'We go on when it is paid.': 'Byddwn yn parhau pan gaiff ei thalu.',
  'We have a question for you': 'Mae gennym gwestiwn i chi',
  'We need your answer to find the right information.': 'Mae angen eich ateb arnom i ddod o hyd i’r wybodaeth gywir.',
  'We are checking our answer': 'Rydym yn gwirio ein hateb',
  'We have taken our answer back': 'Rydym wedi tynnu ein hateb yn ôl',
  'We have taken the last stage of our answer back': 'Rydym wedi tynnu cam olaf ein hateb yn ôl',
  'We have taken the last stage of our answer back.': 'Rydym wedi tynnu cam olaf ein hateb yn ôl.',
  'We took it back to check it. You cannot open it at the moment.':
    'Fe’i tynnwyd yn ôl er mwyn ei wirio. Ni allwch ei agor ar hyn o bryd.',
  'We tell you here when it is ready again. You do not need to do anything.':
    'Byddwn yn dweud wrthych yma pan fydd yn barod eto. Nid oes angen i chi wneud dim.',
  'We tell you on the page of your request when it is ready again. You do not need to do anything.':
    'Byddwn yn dweud wrthych ar dudalen eich cais pan fydd yn barod eto. Nid oes angen i chi wneud dim.',
  'A second person reads every answer before it goes out.': 'Mae ail berson yn darllen pob ateb cyn iddo fynd allan.',
  'When they agree with it, we send it to you.': 'Pan fyddant yn cytuno ag ef, byddwn yn ei anfon atoch.',
  'We are working on your request': 'Rydym yn gweithio ar eich cais',
  'We have what you sent us and are checking it.': 'Mae’r hyn a anfonoch gennym ac rydym yn ei wirio.',
  'Someone on our team is working on it.': 'Mae rhywun o’n tîm yn gweithio arno.',
  'We will tell you when something changes.': 'Byddwn yn dweud wrthych pan fydd rhywbeth yn newid.',
  'We have sent our answer by post': 'Rydym wedi anfon ein hateb drwy’r post',
  'It was sent on {0}.': 'Fe’i hanfonwyd ar {0}.',
  'Contact us if it has not come.': 'Cysylltwch â ni os nad yw wedi cyrraedd.',
  'When they agree with it, we send it.': 'Pan fyddan nhw’n cytuno ag ef, rydyn ni’n ei anfon.',
  'Our answer goes to {0}, not to you.': 'Mae ein hateb yn mynd at {0}, nid atoch chi.',
  'Our answer goes to somebody else, not to you. Contact us if you want to know why.':
    'Mae ein hateb yn mynd at rywun arall, nid atoch chi. Cysylltwch â ni os ydych am wybod pam.',
  'Our answer is ready to collect': 'Mae ein hateb yn barod i’w gasglu',
  'It has been ready since {0}.': 'Mae wedi bod yn barod ers {0}.',
  'Contact us to agree a time and place.': 'Cysylltwch â ni i gytuno ar amser a lle.',
  'Our answer is ready': 'Mae ein hateb yn barod',
  'You can read it here since {0}.': 'Gallwch ei ddarllen yma ers {0}.',
  'We do no more work on it. You can ask again at any time.':
    'Nid ydym yn gwneud mwy o waith arno. Gallwch ofyn eto ar unrhyw adeg.',
  'We have finished our work on it. You can ask again at any time.':
    'Rydym wedi gorffen ein gwaith arno. Gallwch ofyn eto ar unrhyw adeg.',
  'This request is closed': 'Mae’r cais hwn wedi’i gau',
  'We asked you to show us who you are and did not hear from you. If you can do that now, tell us.':
    'Gofynnom i chi ddangos pwy ydych chi ac ni chlywsom oddi wrthych. Os gallwch wneud hynny nawr, dywedwch wrthym.',
  'You can still read our answer here.': 'Gallwch ddarllen ein hateb yma o hyd.',
  'When we have your answer, 1 day will be left.': 'Pan fydd eich ateb gennym, bydd 1 diwrnod ar ôl.',
  'When we have your answer, {0} days will be left.': 'Pan fydd eich ateb gennym, bydd {0} diwrnod ar ôl.',
  'We sent “{0}” to {1} on {2}.': 'Anfonom “{0}” at {1} ar {2}.',
  'We answered on {0}.': 'Atebom ar {0}.',
  'The time we have to answer has not started yet. It starts on the day we get what we asked you for.':
    'Nid yw’r amser sydd gennym i ateb wedi dechrau eto. Mae’n dechrau ar y diwrnod y cawn yr hyn y gofynnom i chi amdano.',
  'The time we have to answer is paused until we hear from you.':
    'Mae’r amser sydd gennym i ateb wedi’i oedi nes i ni glywed oddi wrthych.',
  'We will answer as soon as we can.': 'Byddwn yn ateb cyn gynted ag y gallwn.',
  'We told you that we need more time, and why.': 'Dywedom wrthych fod angen mwy o amser arnom, a pham.',
  'We had to answer by {0}. We are late, and we are sorry.':
    'Roedd rhaid i ni ateb erbyn dydd {0}. Rydym yn hwyr, ac mae’n ddrwg gennym.',
  'You can complain about this.': 'Gallwch gwyno am hyn.',
  'Send it here': 'Anfonwch ef yma',
  'Answer our question': 'Ateb ein cwestiwn',
  'Answer our questions': 'Ateb ein cwestiynau',
  'Answer it': 'Ei ateb',
  'Answer them': 'Eu hateb',
  'Pay a fee': 'Talu ffi',
  'Contact us to find out how to pay, or if you cannot.': 'Cysylltwch â ni i gael gwybod sut i dalu, neu os na allwch.',
  'We could not use what you sent us.': 'Ni allem ddefnyddio’r hyn a anfonoch atom.',
  'Please send us something else.': 'Anfonwch rywbeth arall atom, os gwelwch yn dda.',
};
