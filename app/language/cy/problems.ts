/** What is said when a request cannot be answered or a form cannot be read, in Welsh. */
export const problems: Readonly<Record<string, string>> = {
  'Sorry, we could not read that request': 'Mae’n ddrwg gennym, ni allem ddarllen y cais hwnnw',
  'Go back to the page you came from and try again.':
    'Ewch yn ôl i’r dudalen y daethoch ohoni a rhowch gynnig arall arni.',
  'Sorry, we could not accept that': 'Mae’n ddrwg gennym, ni allem dderbyn hynny',
  'The page was not sent from this website. Go back to the page you came from, reload it and try again.':
    'Ni chafodd y dudalen ei hanfon o’r wefan hon. Ewch yn ôl i’r dudalen y daethoch ohoni, ail-lwythwch hi a rhowch gynnig arall arni.',
  'Page not found': 'Heb ddod o hyd i’r dudalen',
  'If you typed the address, check that it is right.': 'Os gwnaethoch deipio’r cyfeiriad, gwiriwch ei fod yn gywir.',
  'Sorry, that cannot be done here': 'Mae’n ddrwg gennym, ni ellir gwneud hynny yma',
  'Someone else was quicker': 'Roedd rhywun arall yn gyflymach',
  'What you saw has changed since. Go back, reload the page and look again.':
    'Mae’r hyn a weloch wedi newid ers hynny. Ewch yn ôl, ail-lwythwch y dudalen ac edrychwch eto.',
  'That is too large to send at once': 'Mae hynny’n rhy fawr i’w anfon ar unwaith',
  'Go back and send fewer or smaller files. One file can be up to 20 MB.':
    'Ewch yn ôl ac anfonwch lai o ffeiliau neu ffeiliau llai. Gall un ffeil fod hyd at 20 MB.',
  'Too many tries': 'Gormod o gynigion',
  'Wait a few minutes, then try again.': 'Arhoswch ychydig funudau, yna rhowch gynnig arall arni.',
  'Sorry, we are busy': 'Mae’n ddrwg gennym, rydym yn brysur',
  'Wait a minute, then try again. Nothing that you sent before is lost.':
    'Arhoswch funud, yna rhowch gynnig arall arni. Does dim byd a anfonoch o’r blaen wedi’i golli.',
  'Sorry, there is a problem': 'Mae’n ddrwg gennym, mae problem',
  'Try again later. What you saved before is not lost.':
    'Rhowch gynnig arall arni yn nes ymlaen. Nid yw’r hyn a gadwoch o’r blaen wedi’i golli.',
  'Enter an answer': 'Rhowch ateb',
  'Choose at least one': 'Dewiswch o leiaf un',
  'Enter {0} or more': 'Rhowch {0} neu fwy',
  'Use {0} characters or fewer': 'Defnyddiwch {0} o nodau neu lai',
  'Give {0} or fewer': 'Rhowch {0} neu lai ohonynt',
  'Enter {0} or less': 'Rhowch {0} neu rif llai',
  'Choose one of the answers': 'Dewiswch un o’r atebion',
  'Enter an answer in the correct format': 'Rhowch ateb yn y fformat cywir',
  'Enter a number': 'Rhowch rif',
  'Answer this question': 'Atebwch y cwestiwn hwn',
  'You can upload up to {0} files. {1} was not added':
    'Gallwch uwchlwytho hyd at {0} o ffeiliau. Ni chafodd {1} ei hychwanegu',
  'Sorry, there is no room to keep this': 'Mae’n ddrwg gennym, does dim lle i gadw hyn',
  'What you sent now was not kept. What was kept before is not lost. Tell the people who run this service that its disk is full, then send it again.':
    'Ni chafodd yr hyn a anfonoch nawr ei gadw. Nid yw’r hyn a gadwyd o’r blaen wedi’i golli. Dywedwch wrth y bobl sy’n rhedeg y gwasanaeth hwn fod ei ddisg yn llawn, yna anfonwch ef eto.',
  'Sorry, we cannot reach what is kept here': 'Mae’n ddrwg gennym, ni allwn gyrraedd yr hyn sy’n cael ei gadw yma',
  'Wait a minute, then send it again. What was kept already is not kept twice, and nothing that was kept before is lost.':
    'Arhoswch funud, yna anfonwch ef eto. Nid yw’r hyn a gadwyd yn barod yn cael ei gadw ddwywaith, ac nid oes dim a gadwyd o’r blaen wedi’i golli.',
};
