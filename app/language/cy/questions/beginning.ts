/** The questions about what is asked, about whom, and who is asking, in Welsh. */
export const beginning: Readonly<Record<string, string>> = {
  'What do you want to ask us to do?': 'Beth hoffech chi ofyn i ni ei wneud?',
  'Choose everything that applies': 'Dewiswch bopeth sy’n berthnasol',
  'See what you hold': 'Gweld beth rydych yn ei gadw',
  'For example a copy of a social care file': 'Er enghraifft copi o ffeil gofal cymdeithasol',
  'Correct something that is wrong or missing': 'Cywiro rhywbeth sy’n anghywir neu ar goll',
  'Delete information': 'Dileu gwybodaeth',
  'Limit how information is used': 'Cyfyngu ar sut mae gwybodaeth yn cael ei defnyddio',
  'For example while we check if it is right': 'Er enghraifft tra byddwn yn gwirio a yw’n gywir',
  'Get information I gave you in a form another organisation can use':
    'Cael gwybodaeth a roddais i chi ar ffurf y gall sefydliad arall ei defnyddio',
  'Object to how information is used or shared':
    'Gwrthwynebu’r ffordd mae gwybodaeth yn cael ei defnyddio neu ei rhannu',
  'Have a person look at a decision made by a computer': 'Cael person i edrych ar benderfyniad a wnaed gan gyfrifiadur',
  'Complain about how information was handled': 'Cwyno am y ffordd y cafodd gwybodaeth ei thrin',
  'You do not need to know the legal name for it. You do not need to give a reason.':
    'Does dim angen i chi wybod yr enw cyfreithiol arno. Does dim angen i chi roi rheswm.',
  'Select what you want to ask us to do': 'Dewiswch beth hoffech chi ofyn i ni ei wneud',
  'Who is the information about?': 'Am bwy mae’r wybodaeth?',
  Me: 'Fi',
  'You can ask for yourself at any age': 'Gallwch ofyn drosoch eich hun ar unrhyw oedran',
  'A child I have responsibility for': 'Plentyn rwy’n gyfrifol amdano',
  'Someone I act for': 'Rhywun rwy’n gweithredu ar ei ran',
  'For example as a friend, advocate, solicitor or attorney':
    'Er enghraifft fel ffrind, eiriolwr, cyfreithiwr neu atwrnai',
  'Someone who has died': 'Rhywun sydd wedi marw',
  'Select who the information is about': 'Dewiswch am bwy mae’r wybodaeth',
  'Asking about someone who has died': 'Gofyn am rywun sydd wedi marw',
  'We are sorry for your loss.': 'Mae’n ddrwg gennym am eich colled.',
  'The law behind this form is about people who are living. You can still ask us about someone who has died, in another way. Write to us or phone us, and say what you would like to know and how you knew the person.':
    'Mae’r gyfraith y tu ôl i’r ffurflen hon yn ymwneud â phobl sy’n fyw. Gallwch ofyn i ni am rywun sydd wedi marw o hyd, mewn ffordd arall. Ysgrifennwch atom neu ffoniwch ni, a dywedwch beth hoffech chi ei wybod a sut roeddech chi’n adnabod y person.',
  'It may help to have proof that you deal with the person’s estate, such as a grant of probate or letters of administration. Ask us even if you have none.':
    'Gall fod o gymorth cael prawf eich bod yn delio ag ystad y person, fel grant profiant neu lythyrau gweinyddu. Gofynnwch i ni hyd yn oed os nad oes gennych ddim.',
  'If the person’s record also holds information about you, you can ask for that here. Go back and choose “Me”.':
    'Os yw cofnod y person yn cynnwys gwybodaeth amdanoch chi hefyd, gallwch ofyn am honno yma. Ewch yn ôl a dewiswch “Fi”.',
  'How to contact us': 'Sut i gysylltu â ni',
  'What is your full name?': 'Beth yw eich enw llawn?',
  'As you use it now': 'Fel rydych yn ei ddefnyddio nawr',
  'Enter your full name': 'Rhowch eich enw llawn',
  'Your full name': 'Eich enw llawn',
  '{0} must be {1} characters or less': '{0}: defnyddiwch ddim mwy na {1} o nodau',
  'Other name': 'Enw arall',
  'Add another name': 'Ychwanegu enw arall',
  'Have you had any other names?': 'Ydych chi wedi cael unrhyw enwau eraill?',
  '{0} (optional)': '{0} (dewisol)',
  'Records are often filed under a birth or family name. You do not have to fill this in.':
    'Mae cofnodion yn aml yn cael eu ffeilio o dan enw geni neu enw teuluol. Does dim rhaid i chi lenwi hwn.',
  'Enter another name': 'Rhowch enw arall',
  'Enter {0} or fewer': 'Rhowch {0} neu lai',
  'Date of birth': 'Dyddiad geni',
  'For example, 27 3 1987': 'Er enghraifft, 27 3 1987',
  'About how old you are, if you do not know the date': 'Tua faint yw eich oed, os nad ydych yn gwybod y dyddiad',
  'What is your date of birth?': 'Beth yw eich dyddiad geni?',
  'You can ask at any age. If you do not know the date, tell us about how old you are.':
    'Gallwch ofyn ar unrhyw oedran. Os nad ydych yn gwybod y dyddiad, dywedwch wrthym tua faint yw eich oed.',
  'About how old are you?': 'Tua faint yw eich oed?',
  'Enter your date of birth, or about how old you are': 'Rhowch eich dyddiad geni, neu tua faint yw eich oed',
  'Enter about how old you are': 'Rhowch tua faint yw eich oed',
  'About how old you are': 'Tua faint yw eich oed',
  '{0} must include a month and year': '{0}: rhaid cynnwys mis a blwyddyn',
  'You can ask for this yourself': 'Gallwch ofyn am hyn eich hun',
  'It is your information. No adult has to say yes before you ask.':
    'Eich gwybodaeth chi yw hi. Does dim rhaid i unrhyw oedolyn ddweud ie cyn i chi ofyn.',
  'Someone you trust can help you, for example an advocate, a worker or a carer. An advocate works for you, not for us.':
    'Gall rhywun rydych yn ymddiried ynddo eich helpu, er enghraifft eiriolwr, gweithiwr neu ofalwr. Mae eiriolwr yn gweithio i chi, nid i ni.',
  'Maybe you want to talk to someone now.': 'Efallai eich bod eisiau siarad â rhywun nawr.',
  Childline: 'Childline',
  'If you are a child, you can phone {0} free on {1}.': 'Os ydych yn blentyn, gallwch ffonio {0} am ddim ar {1}.',
};
