/** The questions about deleting, and limiting the use, in Welsh. */
export const erasureAndRestriction: Readonly<Record<string, string>> = {
  'Which information do you want us to delete?': 'Pa wybodaeth ydych chi eisiau i ni ei dileu?',
  'We must keep many children’s records by law, for example until the child would be 75. We will still look at your request.':
    'Rhaid i ni gadw llawer o gofnodion plant yn ôl y gyfraith, er enghraifft nes y byddai’r plentyn yn 75 oed. Byddwn yn edrych ar eich cais o hyd.',
  'Enter which information you want us to delete': 'Rhowch pa wybodaeth ydych chi eisiau i ni ei dileu',
  'The information to delete': 'Yr wybodaeth i’w dileu',
  'Why should we delete it?': 'Pam dylem ni ei dileu?',
  'You no longer need it': 'Does dim ei hangen arnoch mwyach',
  'I took back my consent': 'Rwyf wedi tynnu fy nghydsyniad yn ôl',
  'I object to how you use it': 'Rwy’n gwrthwynebu sut rydych yn ei defnyddio',
  'You used it unlawfully': 'Rydych wedi ei defnyddio’n anghyfreithlon',
  'It was collected online when I was a child': 'Cafodd ei chasglu ar-lein pan oeddwn yn blentyn',
  'Another reason': 'Rheswm arall',
  'Select why we should delete it': 'Dewiswch pam dylem ni ei dileu',
  'What is the other reason?': 'Beth yw’r rheswm arall?',
  'Enter the reason': 'Rhowch y rheswm',
  'The reason': 'Y rheswm',
  'Which information or use do you want us to limit?': 'Pa wybodaeth neu ddefnydd ydych chi eisiau i ni gyfyngu arno?',
  'Enter which information or use you want us to limit':
    'Rhowch pa wybodaeth neu ddefnydd ydych chi eisiau i ni gyfyngu arno',
  'What to limit': 'Beth i gyfyngu arno',
  'Why should we limit it?': 'Pam dylem ni gyfyngu arno?',
  'I say it is not right, and you are checking': 'Rwy’n dweud nad yw’n gywir, ac rydych yn ei gwirio',
  'You used it unlawfully, but I do not want it deleted':
    'Rydych wedi ei defnyddio’n anghyfreithlon, ond dydw i ddim eisiau iddi gael ei dileu',
  'You no longer need it, but I need it for a legal claim':
    'Does dim ei hangen arnoch mwyach, ond mae ei hangen arnaf ar gyfer hawliad cyfreithiol',
  'I have objected to how you use it': 'Rwyf wedi gwrthwynebu sut rydych yn ei defnyddio',
  'Select why we should limit it': 'Dewiswch pam dylem ni gyfyngu arno',
  'Until when should we limit it?': 'Tan pryd dylem ni gyfyngu arno?',
  'For example a date, or until my appeal is over': 'Er enghraifft dyddiad, neu nes bod fy apêl ar ben',
  'Enter until when we should limit it': 'Rhowch tan pryd dylem ni gyfyngu arno',
};
