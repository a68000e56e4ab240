/** Letters on the way to an answer, of a refusal and of a closure, in Welsh. */
export const onTheWay: Readonly<Record<string, string>> = {
  'We have your request. It came on {0}. It is free.':
    'Mae eich cais gennym ni. Daeth ddydd {0}. Mae’n rhad ac am ddim.',
  'When will you hear from us?': 'Pryd byddwch chi’n clywed gennym?',
  'We will tell you the date soon.': 'Byddwn yn dweud y dyddiad wrthych yn fuan.',
  'Our time to answer has not started yet.': 'Nid yw ein hamser i ateb wedi dechrau eto.',
  'We wait for this: {0}': 'Rydyn ni’n aros am hyn: {0}',
  'It starts on the day we get it.': 'Mae’n dechrau ar y diwrnod y byddwn yn ei gael.',
  'We check that we give information only to the right person.':
    'Rydyn ni’n gwneud yn siŵr ein bod yn rhoi gwybodaeth i’r person cywir yn unig.',
  'We look in all the places where it may be.': 'Rydyn ni’n chwilio ym mhob man lle gallai fod.',
  'We read every page, because some of it may be about other people.':
    'Rydyn ni’n darllen pob tudalen, am y gall rhywfaint fod am bobl eraill.',
  'something that shows who you are': 'rhywbeth sy’n dangos pwy ydych chi',
  'something that shows that you may ask for someone else':
    'rhywbeth sy’n dangos bod gennych hawl i ofyn dros rywun arall',
  'something that shows that you may ask': 'rhywbeth sy’n dangos bod gennych hawl i ofyn',
  'the fee': 'y ffi',
  'the answer to our question': 'yr ateb i’n cwestiwn',
  '{0}, and {1}': '{0}, a hefyd {1}',

  'We are working on your request, and we have a question.':
    'Rydyn ni’n gweithio ar eich cais, ac mae gennym ni gwestiwn.',
  'What do we ask?': 'Beth rydyn ni’n ei ofyn?',
  'How do you answer?': 'Sut mae ateb?',
  'Answer where you follow your request online, or write or call.':
    'Atebwch lle rydych yn dilyn eich cais ar-lein, neu ysgrifennwch neu ffoniwch.',
  'You do not have to choose. You can say “everything”. Then we make a reasonable search for all of it.':
    'Nid oes rhaid i chi ddewis. Gallwch ddweud “popeth”. Yna byddwn yn gwneud chwiliad rhesymol am y cyfan.',
  'Our time to answer is paused from {0} until we get your answer.':
    'Mae ein hamser i ateb wedi’i oedi o ddydd {0} nes i ni gael eich ateb.',
  'Then it goes on, and we tell you the new date.':
    'Yna mae’n mynd ymlaen, a byddwn yn dweud y dyddiad newydd wrthych.',
  '(UK GDPR Article 12A(5).)': '(GDPR y DU Erthygl 12A(5).)',
  'Our time to answer goes on. The date does not change.':
    'Mae ein hamser i ateb yn mynd ymlaen. Nid yw’r dyddiad yn newid.',

  'You told us to stop working on your request. We have stopped.':
    'Gwnaethoch ddweud wrthym am stopio gweithio ar eich cais. Rydyn ni wedi stopio.',
  'We have finished our work on your request, and closed it.':
    'Rydyn ni wedi gorffen ein gwaith ar eich cais, ac wedi ei gau.',
  'What should you know?': 'Beth ddylech chi ei wybod?',
  'What if you change your mind?': 'Beth os byddwch chi’n newid eich meddwl?',
  'You can ask again at any time. You do not need a reason, and it is free.':
    'Gallwch ofyn eto unrhyw bryd. Nid oes angen rheswm arnoch, ac mae’n rhad ac am ddim.',
  'Was it not you who told us to stop? Call us at once.':
    'Ai nid chi ddywedodd wrthym am stopio? Ffoniwch ni ar unwaith.',
  'We asked you to show us who you are, and did not get it. If you can do that now, tell us.':
    'Gwnaethom ofyn i chi ddangos i ni pwy ydych chi, ac ni chawsom hynny. Os gallwch wneud hynny nawr, dywedwch wrthym.',
  'We sent you our answer on {0}.': 'Gwnaethom anfon ein hateb atoch ar {0}.',

  'We sent our answer on {0}. It did not go to you.': 'Gwnaethom anfon ein hateb ar {0}. Nid aeth atoch chi.',
  'Your request is complex.': 'Mae eich cais yn gymhleth.',
  'You have made several requests.': 'Rydych wedi gwneud sawl cais.',
  'We need more time to answer your request. We are sorry to keep you waiting.':
    'Mae angen mwy o amser arnom i ateb eich cais. Mae’n ddrwg gennym eich cadw i aros.',
  'We will tell you the new date.': 'Byddwn yn dweud y dyddiad newydd wrthych.',
  'Why do we need more time?': 'Pam mae angen mwy o amser arnom?',
  'The law allows us up to two more months for this. (UK GDPR Article 12A(3).)':
    'Mae’r gyfraith yn caniatáu hyd at ddau fis arall i ni ar gyfer hyn. (GDPR y DU Erthygl 12A(3).)',
  'Do you need to do anything?': 'Oes angen i chi wneud unrhyw beth?',
  'No. If you need something sooner, tell us what it is. We send it first if we can.':
    'Nac oes. Os oes angen rhywbeth arnoch yn gynt, dywedwch wrthym beth ydyw. Byddwn yn ei anfon yn gyntaf os gallwn.',

  'We are late': 'Rydyn ni’n hwyr',
  'You asked us on {0}. We had to answer by {1}. (UK GDPR Article 12(3).)':
    'Gwnaethoch ofyn i ni ar {0}. Roedd rhaid i ni ateb erbyn dydd {1}. (GDPR y DU Erthygl 12(3).)',
  'We did not. We are sorry.': 'Ni wnaethom hynny. Mae’n ddrwg gennym.',
  'Then we said that we would answer by {0}. We are sorry about that too.':
    'Wedyn gwnaethom ddweud y byddem yn ateb erbyn dydd {0}. Mae’n ddrwg gennym am hynny hefyd.',
  'Why are we late?': 'Pam rydyn ni’n hwyr?',
  'If we can answer before then, we will.': 'Os gallwn ateb cyn hynny, fe wnawn ni.',
  'If something stops us, we will tell you before that day.':
    'Os bydd rhywbeth yn ein rhwystro, byddwn yn dweud wrthych cyn y diwrnod hwnnw.',

  'Something went wrong with personal information': 'Aeth rhywbeth o’i le gyda gwybodaeth bersonol',
  'Something went wrong with personal information in your request. We are sorry.':
    'Aeth rhywbeth o’i le gyda gwybodaeth bersonol yn eich cais. Mae’n ddrwg gennym.',
  'The law says that we must tell you. (UK GDPR Article 34.)':
    'Mae’r gyfraith yn dweud bod rhaid i ni ddweud wrthych. (GDPR y DU Erthygl 34.)',
  'What could this mean for you?': 'Beth allai hyn ei olygu i chi?',
  'What have we done about it?': 'Beth rydyn ni wedi’i wneud am y peth?',
  'What can you do?': 'Beth allwch chi ei wneud?',
  'Who can tell you more?': 'Pwy all ddweud mwy wrthych?',
  'Our data protection officer can tell you more about this.':
    'Gall ein swyddog diogelu data ddweud mwy wrthych am hyn.',

  'We are working on your request. This is how far we are.':
    'Rydyn ni’n gweithio ar eich cais. Dyma pa mor bell ydyn ni.',
  'What have we done?': 'Beth rydyn ni wedi’i wneud?',
  'What comes next?': 'Beth sy’n dod nesaf?',
  'When do we answer?': 'Pryd byddwn ni’n ateb?',
  'We wait for something from you: {0}.': 'Rydyn ni’n aros am rywbeth gennych chi: {0}.',
  'We can tell you the date when we have it.': 'Gallwn ddweud y dyddiad wrthych pan fydd gennym.',
  'Do you want it another way?': 'Hoffech chi ei gael mewn ffordd arall?',
  'You can ask us to go slower, or to send our answer in parts.':
    'Gallwch ofyn i ni fynd yn arafach, neu anfon ein hateb fesul rhan.',
  'You can have it on paper, or read it with someone. Tell us what suits you.':
    'Gallwch ei gael ar bapur, neu ei ddarllen gyda rhywun. Dywedwch wrthym beth sy’n addas i chi.',
  'We have checked who you are.': 'Rydyn ni wedi gwirio pwy ydych chi.',
  'We have checked that you may ask.': 'Rydyn ni wedi gwirio bod gennych hawl i ofyn.',
  'We have begun to look in all the places where it may be.':
    'Rydyn ni wedi dechrau chwilio ym mhob man lle gallai fod.',
  'We have told you that we need more time, and why.':
    'Rydyn ni wedi dweud wrthych fod angen mwy o amser arnom, a pham.',
  'We have written our answer.': 'Rydyn ni wedi ysgrifennu ein hateb.',
  'We finish looking, and read all of it with care.': 'Byddwn yn gorffen chwilio, ac yn darllen y cyfan yn ofalus.',
  'We write our answer.': 'Byddwn yn ysgrifennu ein hateb.',
  'We look at each thing you asked for, and decide.':
    'Byddwn yn edrych ar bob peth y gwnaethoch ofyn amdano, ac yn penderfynu.',
  'A second person checks our answer.': 'Bydd ail berson yn gwirio ein hateb.',
  'You get our answer in the way you chose.': 'Byddwch yn cael ein hateb yn y ffordd y gwnaethoch ei dewis.',

  'We are working on your request about you. We need something from you before we can go on.':
    'Rydyn ni’n gweithio ar eich cais amdanoch chi. Mae angen rhywbeth gennych arnom cyn y gallwn fynd ymlaen.',
  'We are working on your request about {0}. We need something from you before we can go on.':
    'Rydyn ni’n gweithio ar eich cais am {0}. Mae angen rhywbeth gennych arnom cyn y gallwn fynd ymlaen.',
  'What do we need?': 'Beth sydd ei angen arnom?',
  'Why do we need it?': 'Pam mae ei angen arnom?',
  'We give information only to the right person. So we need to be sure who is asking.':
    'Rydyn ni’n rhoi gwybodaeth i’r person cywir yn unig. Felly mae angen i ni fod yn siŵr pwy sy’n gofyn.',
  'We need to be sure that you may ask for someone else.':
    'Mae angen i ni fod yn siŵr bod gennych hawl i ofyn dros rywun arall.',
  'What if you do not have it?': 'Beth os nad yw gennych?',
  'You do not need a passport. Tell us if you have no papers, and we find another way.':
    'Nid oes angen pasbort arnoch. Dywedwch wrthym os nad oes gennych bapurau, a byddwn yn dod o hyd i ffordd arall.',
  'Someone who works with you can tell us who you are.':
    'Gall rhywun sy’n gweithio gyda chi ddweud wrthym pwy ydych chi.',
  'You can answer questions about things only you would know.':
    'Gallwch ateb cwestiynau am bethau na fyddai neb ond chi’n eu gwybod.',
  'A letter signed by the person, with the date, can be enough.':
    'Gall llythyr wedi’i lofnodi gan y person, gyda’r dyddiad, fod yn ddigon.',
  'For a child: a birth certificate or a court order.': 'Ar gyfer plentyn: tystysgrif geni neu orchymyn llys.',
  'For someone who cannot decide alone: a registered power of attorney or a court order.':
    'Ar gyfer rhywun na all benderfynu ar ei ben ei hun: pŵer atwrnai cofrestredig neu orchymyn llys.',
  'How do you send it?': 'Sut mae ei anfon?',
  'Send it where you follow your request online. That is the safest way.':
    'Anfonwch ef lle rydych yn dilyn eich cais ar-lein. Dyna’r ffordd fwyaf diogel.',
  'You can also bring it to us, or send a copy by post.': 'Gallwch hefyd ddod ag ef atom, neu anfon copi drwy’r post.',
  'Please do not send it by e-mail. We look at it, note what it was, and delete our copy.':
    'Peidiwch â’i anfon drwy e-bost. Byddwn yn edrych arno, yn nodi beth ydoedd, ac yn dileu ein copi.',
  'Our time to answer starts on the day we get it.':
    'Mae ein hamser i ateb yn dechrau ar y diwrnod y byddwn yn ei gael.',
  '(UK GDPR Article 12(6) and Article 12A(2).)': '(GDPR y DU Erthygl 12(6) ac Erthygl 12A(2).)',
  '(UK GDPR Article 12A(2).)': '(GDPR y DU Erthygl 12A(2).)',
  'We go on preparing our answer meanwhile.': 'Rydyn ni’n dal i baratoi ein hateb yn y cyfamser.',
  'Our time to answer goes on. We can answer only when we have it.':
    'Mae ein hamser i ateb yn mynd ymlaen. Dim ond pan fydd hyn gennym y gallwn ateb.',
  'Something else that shows who you are.': 'Rhywbeth arall sy’n dangos pwy ydych chi.',
  'Something else that shows it.': 'Rhywbeth arall sy’n dangos hynny.',

  'We have looked at your request of {0}. We will not do what you asked.':
    'Rydyn ni wedi edrych ar eich cais dyddiedig {0}. Ni fyddwn yn gwneud yr hyn y gwnaethoch ofyn amdano.',
  'Why not?': 'Pam lai?',
  'What can you do now?': 'Beth allwch chi ei wneud nawr?',
  'We believe that the request does not really seek the information. The law calls this “manifestly unfounded”. (UK GDPR Article 12(5).)':
    'Credwn nad yw’r cais yn ceisio’r wybodaeth mewn gwirionedd. Mae’r gyfraith yn galw hyn yn “amlwg yn ddi-sail”. (GDPR y DU Erthygl 12(5).)',
  'The request goes far beyond what is reasonable, or repeats an earlier one. The law calls this “manifestly excessive”. (UK GDPR Article 12(5).)':
    'Mae’r cais yn mynd ymhell y tu hwnt i’r hyn sy’n rhesymol, neu’n ailadrodd un cynharach. Mae’r gyfraith yn galw hyn yn “amlwg yn ormodol”. (GDPR y DU Erthygl 12(5).)',
  'What you asked for is not a request that this law covers.':
    'Nid yw’r hyn y gwnaethoch ofyn amdano’n gais y mae’r gyfraith hon yn ei gwmpasu.',
  'What was asked for is not a request that this law covers.':
    'Nid yw’r hyn y gofynnwyd amdano’n gais y mae’r gyfraith hon yn ei gwmpasu.',
  'We have not been shown that {0} may ask for this person.':
    'Nid ydym wedi gweld bod gan {0} hawl i ofyn dros y person hwn.',
  'We have not been shown that you may ask for this person.':
    'Nid ydym wedi gweld bod gennych hawl i ofyn dros y person hwn.',
  'We could not be sure who is asking. (UK GDPR Article 12(6).)':
    'Ni allem fod yn siŵr pwy sy’n gofyn. (GDPR y DU Erthygl 12(6).)',
  'You can ask again at any time. Tell us what you would like to know, and we will look at it afresh.':
    'Gallwch ofyn eto unrhyw bryd. Dywedwch wrthym beth hoffech chi ei wybod, a byddwn yn edrych arno o’r newydd.',
  'You can ask us too, at any time. Tell us what you would like to know, and we will look at it afresh.':
    'Gallwch chithau ofyn i ni, unrhyw bryd. Dywedwch wrthym beth hoffech chi ei wybod, a byddwn yn edrych arno o’r newydd.',
  'You can ask for a smaller part, such as some years or one service. We will help you to choose.':
    'Gallwch ofyn am ran lai, fel rhai blynyddoedd neu un gwasanaeth. Byddwn yn eich helpu i ddewis.',
  'We can tell you who to ask instead. Call us, and we will help you.':
    'Gallwn ddweud wrthych pwy i’w holi yn lle hynny. Ffoniwch ni, a byddwn yn eich helpu.',
  'We go on when we have the proof. The person can also ask for themselves.':
    'Byddwn yn mynd ymlaen pan fydd y prawf gennym. Gall y person ofyn drosto’i hun hefyd.',
  'We go on when we have the proof. We can help to find another way to show it.':
    'Byddwn yn mynd ymlaen pan fydd y prawf gennym. Gallwn helpu i ddod o hyd i ffordd arall o’i ddangos.',
  'Send us the proof when you have it, and we will go on. The person can also ask for themselves.':
    'Anfonwch y prawf atom pan fydd gennych, a byddwn yn mynd ymlaen. Gall y person ofyn drosto’i hun hefyd.',
  'Send us the proof when you have it, and we will go on. We can help you find another way to show it.':
    'Anfonwch y prawf atom pan fydd gennych, a byddwn yn mynd ymlaen. Gallwn eich helpu i ddod o hyd i ffordd arall o’i ddangos.',
};
