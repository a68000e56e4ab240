/** What letters of several kinds say, and what stands around them, in Welsh. */
export const shared: Readonly<Record<string, string>> = {
  'Letter {0}': 'Llythyr {0}',
  'Your reference:': 'Eich cyfeirnod:',
  'Your reference: {0} – private and confidential – page {1} of {2}':
    'Eich cyfeirnod: {0} – preifat a chyfrinachol – tudalen {1} o {2}',
  'Dear {0}': 'Annwyl {0}',
  'Yours sincerely': 'Yn gywir',
  'Private and confidential – addressee only': 'Preifat a chyfrinachol – i’r derbynnydd yn unig',

  'Our answer to your request': 'Ein hateb i’ch cais',
  'Our answer to your complaint': 'Ein hateb i’ch cwyn',
  'Our answer to a request': 'Ein hateb i gais',
  'Our answer to a complaint': 'Ein hateb i gŵyn',
  'We cannot do what was asked': 'Ni allwn wneud yr hyn y gofynnwyd amdano',
  'How your complaint is going': 'Sut mae eich cwyn yn mynd',
  'We have your request': 'Mae eich cais gennym ni',
  'We need something from you': 'Mae angen rhywbeth gennych chi arnom ni',
  'We have a question': 'Mae gennym ni gwestiwn',
  'How far we are with your request': 'Pa mor bell ydyn ni gyda’ch cais',
  'We cannot do what you asked': 'Ni allwn wneud yr hyn y gwnaethoch ofyn amdano',
  'Your request is closed': 'Mae eich cais wedi’i gau',

  'This is our answer.': 'Dyma ein hateb.',
  '{0} asked us on {1} for you. It is about your information.':
    'Gofynnodd {0} i ni ar {1} ar eich rhan chi. Mae’n ymwneud â’ch gwybodaeth chi.',
  '{0} asked us on {1} about their own information.': 'Gofynnodd {0} i ni ar {1} am eu gwybodaeth eu hunain.',
  '{0} asked us on {1} about {2}’s information.': 'Gofynnodd {0} i ni ar {1} am wybodaeth {2}.',
  'They asked for a copy of it. (UK GDPR Article 15.)': 'Gofynnon nhw am gopi ohoni. (GDPR y DU Erthygl 15.)',
  'They asked us to correct it. (UK GDPR Article 16.)': 'Gofynnon nhw i ni ei chywiro. (GDPR y DU Erthygl 16.)',
  'They asked us to delete it. (UK GDPR Article 17.)': 'Gofynnon nhw i ni ei dileu. (GDPR y DU Erthygl 17.)',
  'They asked us to limit how we use it. (UK GDPR Article 18.)':
    'Gofynnon nhw i ni gyfyngu ar sut rydyn ni’n ei defnyddio. (GDPR y DU Erthygl 18.)',
  'They asked for it in a form that other computers can read. (UK GDPR Article 20.)':
    'Gofynnon nhw amdani ar ffurf y gall cyfrifiaduron eraill ei darllen. (GDPR y DU Erthygl 20.)',
  'They asked us to stop using it in some ways. (UK GDPR Article 21.)':
    'Gofynnon nhw i ni roi’r gorau i’w defnyddio mewn rhai ffyrdd. (GDPR y DU Erthygl 21.)',
  'They asked about a decision made by a computer alone. (UK GDPR Articles 22A to 22D.)':
    'Gofynnon nhw am benderfyniad a wnaed gan gyfrifiadur yn unig. (GDPR y DU Erthyglau 22A i 22D.)',
  'They asked us to look into a complaint. (Data Protection Act 2018, section 164A.)':
    'Gofynnon nhw i ni edrych i mewn i gŵyn. (Deddf Diogelu Data 2018, adran 164A.)',
  'Our answer goes to you.': 'Mae ein hateb yn mynd atoch chi.',
  'We will not do what was asked.': 'Ni fyddwn yn gwneud yr hyn y gofynnwyd amdano.',
  'What is our answer?': 'Beth yw ein hateb?',
  'What happens next?': 'Beth sy’n digwydd nesaf?',
  'What did we understand?': 'Beth wnaethon ni ei ddeall?',
  'Is something wrong or missing? Please tell us.': 'Oes rhywbeth yn anghywir neu ar goll? Dywedwch wrthym.',
  'What do we do now?': 'Beth rydyn ni’n ei wneud nawr?',
  'What does this change?': 'Beth mae hyn yn ei newid?',
  'We will answer by {0}.': 'Byddwn yn ateb erbyn dydd {0}.',
  'If we need longer, we will tell you why before then.':
    'Os bydd angen mwy o amser arnom, byddwn yn dweud pam wrthych cyn hynny.',
  'We will answer by {0}. If we need longer, we will tell you why before then.':
    'Byddwn yn ateb erbyn dydd {0}. Os bydd angen mwy o amser arnom, byddwn yn dweud pam wrthych cyn hynny.',

  'We must answer by {0}.': 'Rhaid i ni ateb erbyn dydd {0}.',
  'How did we work out the date?': 'Sut wnaethon ni gyfrifo’r dyddiad?',
  'The law’s last day was {0}. This letter is late. We are sorry.':
    'Diwrnod olaf y gyfraith oedd dydd {0}. Mae’r llythyr hwn yn hwyr. Mae’n ddrwg gennym.',

  'Who can help you?': 'Pwy all eich helpu?',
  'Call us on {0} or write to {1}.': 'Ffoniwch ni ar {0} neu ysgrifennwch at {1}.',
  'Someone is there: {0}.': 'Mae rhywun yno: {0}.',
  'Please tell us your reference, {0}.': 'Rhowch eich cyfeirnod i ni, sef {0}.',
  'We can explain this letter, send it in another form, or read it with you.':
    'Gallwn egluro’r llythyr hwn, ei anfon ar ffurf arall, neu ei ddarllen gyda chi.',
  'These people do not work for us:': 'Nid yw’r bobl hyn yn gweithio i ni:',

  'What if you are not happy with this?': 'Beth os nad ydych chi’n hapus â hyn?',
  'You can complain to us.': 'Gallwch gwyno wrthym ni.',
  'Write to our data protection officer, or use the complaint form where you asked.':
    'Ysgrifennwch at ein swyddog diogelu data, neu defnyddiwch y ffurflen gwyno lle gwnaethoch eich cais.',
  'Write to our data protection officer, or use our complaint form.':
    'Ysgrifennwch at ein swyddog diogelu data, neu defnyddiwch ein ffurflen gwyno.',
  'We will tell you within 30 days that we have your complaint.':
    'Byddwn yn dweud wrthych o fewn 30 diwrnod bod eich cwyn gennym.',
  'Then we will look into it and tell you what we found.':
    'Yna byddwn yn edrych i mewn iddi ac yn dweud wrthych beth y cawsom hyd iddo.',
  '(Data Protection Act 2018, section 164A.)': '(Deddf Diogelu Data 2018, adran 164A.)',
  'You can complain to the {0}.': 'Gallwch gwyno wrth {0}.',
  'You can also complain to the {0}.': 'Gallwch gwyno hefyd wrth {0}.',
  'It watches over how personal information is used.':
    'Mae’n cadw golwg ar sut mae gwybodaeth bersonol yn cael ei defnyddio.',
  '(Data Protection Act 2018, section 165.)': '(Deddf Diogelu Data 2018, adran 165.)',
  'It asks you to do this within 3 months of our answer.': 'Mae’n gofyn i chi wneud hyn o fewn 3 mis i’n hateb.',
  'You can also go to court. A court can:': 'Gallwch hefyd fynd i’r llys. Gall llys:',
  'order us to do what the law asks (Data Protection Act 2018, section 167)':
    'ein gorchymyn i wneud yr hyn mae’r gyfraith yn ei ofyn (Deddf Diogelu Data 2018, adran 167)',
  'order us to pay you compensation for harm we caused (UK GDPR Article 82 and section 168)':
    'ein gorchymyn i dalu iawndal i chi am niwed a achoswyd gennym (GDPR y DU Erthygl 82 ac adran 168)',
  'The court may look at what we left out, without showing it to you. (Section 180A.)':
    'Gall y llys edrych ar yr hyn y gwnaethom ei adael allan, heb ei ddangos i chi. (Adran 180A.)',
  'Advice before you go to court is a good idea. A law centre or Citizens Advice can help.':
    'Mae’n syniad da cael cyngor cyn mynd i’r llys. Gall canolfan y gyfraith neu Cyngor ar Bopeth helpu.',

  'What did we leave out, and why?': 'Beth wnaethon ni ei adael allan, a pham?',
  'The law lets us, or makes us, leave some things out. These are our reasons.':
    'Mae’r gyfraith yn caniatáu, neu’n mynnu, ein bod yn gadael rhai pethau allan. Dyma ein rhesymau.',
  'Page {0}.': 'Tudalen {0}.',
  'Pages {0}.': 'Tudalennau {0}.',
  'We looked at each part by itself. We left out as little as we could.':
    'Gwnaethom edrych ar bob rhan ar ei phen ei hun. Gadawsom allan gyn lleied ag y gallem.',

  'Answer to request {0}': 'Ateb i gais {0}',
  'These are the pages that belong to the letter.': 'Dyma’r tudalennau sy’n perthyn i’r llythyr.',
  'Each page has a number at its foot. The letter and the schedule use these numbers.':
    'Mae rhif ar waelod pob tudalen. Mae’r llythyr a’r atodlen yn defnyddio’r rhifau hyn.',
  'A black box means that something was taken out there. The letter says why.':
    'Mae blwch du’n golygu bod rhywbeth wedi’i dynnu allan yno. Mae’r llythyr yn dweud pam.',
  'Copy for {0}': 'Copi i {0}',
  'Document {0}': 'Dogfen {0}',
  'not part of what you are asked about': 'ddim yn rhan o’r hyn yr ydym yn ei ofyn i chi',
  'We are asked for information that is also about you, or that you could know more about. Before we decide, we ask you.':
    'Gofynnwyd i ni am wybodaeth sydd hefyd amdanoch chi, neu y gallech wybod mwy amdani. Cyn i ni benderfynu, rydyn ni’n gofyn i chi.',
  'Please answer by {0}. Write to {1}: {2}, or phone {3}. Give the reference {4}.':
    'Atebwch erbyn {0}, os gwelwch yn dda. Ysgrifennwch at {1}: {2}, neu ffoniwch {3}. Rhowch y cyfeirnod {4}.',
  'A black box means that something was taken out which does not concern you. This copy is for you alone: please do not pass it on.':
    'Mae blwch du’n golygu bod rhywbeth nad yw’n ymwneud â chi wedi’i dynnu allan. I chi yn unig y mae’r copi hwn: peidiwch â’i roi i neb arall, os gwelwch yn dda.',
  'Not for release: {0}, redline copy': 'Peidiwch â rhyddhau: {0}, copi llinell goch',
  // Printed across and below each page in a font of western letters: none that it lacks.
  'Not for release: contains what will be removed': 'Peidiwch â rhyddhau: yn cynnwys yr hyn a gaiff ei dynnu allan',
  'page withheld: {0}': 'daliwyd y dudalen yn ôl: {0}',
  'This copy is for whoever approves the answer. It shows the pages of the answer with nothing taken out.':
    'Mae’r copi hwn ar gyfer pwy bynnag sy’n cymeradwyo’r ateb. Mae’n dangos tudalennau’r ateb heb dynnu dim allan.',
  'What will be removed is outlined in red, with the code of the exemption. A page that will be withheld is outlined as a whole.':
    'Mae llinell goch o gwmpas yr hyn a gaiff ei dynnu allan, gyda chod yr esemptiad. Mae llinell o gwmpas y cyfan o dudalen a gaiff ei dal yn ôl.',
  'The number at the foot of a page is its number in the answer. This copy is deleted when the answer is approved, sent back or taken back.':
    'Y rhif ar waelod tudalen yw ei rhif yn yr ateb. Caiff y copi hwn ei ddileu pan gaiff yr ateb ei gymeradwyo, ei anfon yn ôl neu ei dynnu’n ôl.',
  'Schedule of disclosure': 'Atodlen ddatgelu',
  'What was found, and what became of each page.': 'Yr hyn y cafwyd hyd iddo, a’r hyn a ddigwyddodd i bob tudalen.',
  'You asked us for the same before. We answer that request.':
    'Gwnaethoch ofyn i ni am yr un peth o’r blaen. Rydyn ni’n ateb y cais hwnnw.',
  '{0} asked us for the same before. We answer that request.':
    'Gofynnodd {0} i ni am yr un peth o’r blaen. Rydyn ni’n ateb y cais hwnnw.',
  'You asked us for the same before. So we have closed this second request, and answer the first.':
    'Gwnaethoch ofyn i ni am yr un peth o’r blaen. Felly rydyn ni wedi cau’r ail gais hwn, ac yn ateb y cyntaf.',
  'You get our answer under the reference {0}. If you asked for something else, tell us.':
    'Byddwch yn cael ein hateb o dan y cyfeirnod {0}. Os gwnaethoch ofyn am rywbeth arall, dywedwch wrthym.',
};
