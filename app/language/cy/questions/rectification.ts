/** The questions about correcting, in Welsh. */
export const rectification: Readonly<Record<string, string>> = {
  'Where it is': 'Lle mae hi',
  'For example the name and date of a document, or “I do not know”':
    'Er enghraifft enw a dyddiad dogfen, neu “Dydw i ddim yn gwybod”',
  'Where is the information that is wrong?': 'Ble mae’r wybodaeth sy’n anghywir?',
  'first correction': 'cywiriad cyntaf',
  'Enter where the information is, or enter “I do not know”':
    'Rhowch lle mae’r wybodaeth, neu rhowch “Dydw i ddim yn gwybod”',
  'What it says': 'Beth mae’n ei ddweud',
  'If something is missing, tell us what is missing': 'Os oes rhywbeth ar goll, dywedwch wrthym beth sydd ar goll',
  'What does it say?': 'Beth mae’n ei ddweud?',
  'Enter what it says': 'Rhowch beth mae’n ei ddweud',
  'What is wrong with it?': 'Beth sy’n anghywir amdani?',
  'It is not true': 'Dydy hi ddim yn wir',
  'It is out of date': 'Mae wedi dyddio',
  'Something is missing': 'Mae rhywbeth ar goll',
  'It is an opinion I disagree with': 'Mae’n farn rwy’n anghytuno â hi',
  'We cannot rewrite an opinion, but we can add your view.':
    'Ni allwn ailysgrifennu barn, ond gallwn ychwanegu eich safbwynt chi.',
  'Select what is wrong with it': 'Dewiswch beth sy’n anghywir amdani',
  'What it should say': 'Beth dylai ei ddweud',
  'What should it say?': 'Beth dylai ei ddweud?',
  'Enter what it should say': 'Rhowch beth dylai ei ddweud',
  'Is there anything else to correct?': 'Oes unrhyw beth arall i’w gywiro?',
  'Select yes if there is anything else to correct': 'Dewiswch Ie os oes unrhyw beth arall i’w gywiro',
  'second correction': 'ail gywiriad',
  'third correction': 'trydydd cywiriad',
  'fourth correction': 'pedwerydd cywiriad',
  'fifth correction': 'pumed cywiriad',
  'sixth correction': 'chweched cywiriad',
  'seventh correction': 'seithfed cywiriad',
  'eighth correction': 'wythfed cywiriad',
  'ninth correction': 'nawfed cywiriad',
  'tenth correction': 'degfed cywiriad',
  'What else is there to correct?': 'Beth arall sydd i’w gywiro?',
  'For each: where it is, what it says and what it should say':
    'Ar gyfer pob un: lle mae, beth mae’n ei ddweud a beth dylai ei ddweud',
  'Enter what else there is to correct': 'Rhowch beth arall sydd i’w gywiro',
  'Upload anything that shows what is right': 'Uwchlwytho unrhyw beth sy’n dangos beth sy’n gywir',
  'For example a certificate or a letter. You do not have to.':
    'Er enghraifft tystysgrif neu lythyr. Does dim rhaid i chi.',
  'May we add your statement to the record?': 'Gawn ni ychwanegu eich datganiad at y cofnod?',
  'Ask me first': 'Gofynnwch i mi yn gyntaf',
  'If we keep it as it is, may we add your statement to the record?':
    'Os cadwn ni hi fel y mae, gawn ni ychwanegu eich datganiad at y cofnod?',
  'Then everyone who reads it will see that you disagree, and why.':
    'Yna bydd pawb sy’n ei ddarllen yn gweld eich bod yn anghytuno, a pham.',
  'Select if we may add your statement to the record': 'Dewiswch a gawn ni ychwanegu eich datganiad at y cofnod',
  'Do you want us to limit how we use it while we check?':
    'Ydych chi eisiau i ni gyfyngu ar sut rydym yn ei defnyddio tra byddwn yn gwirio?',
  'We may still have to use it to keep someone safe':
    'Efallai y bydd rhaid i ni ei defnyddio o hyd i gadw rhywun yn ddiogel',
  'Select if you want us to limit how we use it while we check':
    'Dewiswch a ydych chi eisiau i ni gyfyngu ar sut rydym yn ei defnyddio tra byddwn yn gwirio',
};
