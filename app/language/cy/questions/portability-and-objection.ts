/** The questions about using information again, and objecting to a use, in Welsh. */
export const portabilityAndObjection: Readonly<Record<string, string>> = {
  'Which information do you want to use again?': 'Pa wybodaeth ydych chi eisiau ei defnyddio eto?',
  'Which information that you gave us do you want to use again?':
    'Pa wybodaeth a roddoch i ni ydych chi eisiau ei defnyddio eto?',
  'This only covers information you gave us by consent or contract and that we hold on a computer. Most social care information is not covered, so you may want a copy instead.':
    'Dim ond gwybodaeth a roddoch i ni drwy gydsyniad neu gontract ac rydym yn ei chadw ar gyfrifiadur sy’n dod o dan hyn. Nid yw’r rhan fwyaf o wybodaeth gofal cymdeithasol yn dod o dan hyn, felly efallai y byddai’n well gennych gael copi.',
  'Ask for a copy as well': 'Gofyn am gopi hefyd',
  'Enter which information you want to use again': 'Rhowch pa wybodaeth ydych chi eisiau ei defnyddio eto',
  'The information': 'Yr wybodaeth',
  'Where should we send it?': 'I ble dylem ni ei hanfon?',
  'To me': 'Ataf fi',
  'To another organisation': 'At sefydliad arall',
  'Select where we should send it': 'Dewiswch i ble dylem ni ei hanfon',
  'Which organisation should we send it to?': 'At ba sefydliad dylem ni ei hanfon?',
  'Its name, and how to reach it if you know': 'Ei enw, a sut i’w gyrraedd os ydych yn gwybod',
  'Enter the organisation we should send it to': 'Rhowch y sefydliad y dylem ei hanfon ato',
  'The organisation': 'Y sefydliad',
  'Which format do you want?': 'Pa fformat ydych chi ei eisiau?',
  CSV: 'CSV',
  'Opens in a spreadsheet': 'Yn agor mewn taenlen',
  JSON: 'JSON',
  'For use by a computer program': 'I’w ddefnyddio gan raglen gyfrifiadurol',
  'Another format': 'Fformat arall',
  'Select which format you want': 'Dewiswch pa fformat ydych chi ei eisiau',
  'What other format do you want?': 'Pa fformat arall ydych chi ei eisiau?',
  'Enter the format you want': 'Rhowch y fformat rydych ei eisiau',
  'The format': 'Y fformat',
  'What use of information do you object to?': 'Pa ddefnydd o wybodaeth ydych chi’n ei wrthwynebu?',
  'For example sharing it with a school or the police': 'Er enghraifft ei rhannu ag ysgol neu’r heddlu',
  'Enter what use you object to': 'Rhowch pa ddefnydd ydych chi’n ei wrthwynebu',
  'The use you object to': 'Y defnydd rydych yn ei wrthwynebu',
  'Is it about direct marketing?': 'Ydy hyn yn ymwneud â marchnata uniongyrchol?',
  'For example newsletters, offers or fundraising. We must always stop direct marketing if you object.':
    'Er enghraifft cylchlythyrau, cynigion neu godi arian. Rhaid i ni roi’r gorau i farchnata uniongyrchol bob amser os ydych yn gwrthwynebu.',
  'Select yes if it is about direct marketing': 'Dewiswch Ie os yw’n ymwneud â marchnata uniongyrchol',
  'How this affects you': 'Sut mae hyn yn effeithio arnoch chi',
  'Tell us how this affects you': 'Dywedwch wrthym sut mae hyn yn effeithio arnoch chi',
  'Tell us about your situation. We need it to decide on your objection.':
    'Dywedwch wrthym am eich sefyllfa. Mae angen hyn arnom i benderfynu ar eich gwrthwynebiad.',
  'Stopping a use may delay or prevent a service. We will tell you before we decide.':
    'Gallai rhoi’r gorau i ddefnydd ohirio neu atal gwasanaeth. Byddwn yn dweud wrthych cyn i ni benderfynu.',
  'Enter how this affects you': 'Rhowch sut mae hyn yn effeithio arnoch chi',
  'Do you want us to limit how we use it until we decide?':
    'Ydych chi eisiau i ni gyfyngu ar sut rydym yn ei defnyddio nes i ni benderfynu?',
  'Select if you want us to limit how we use it until we decide':
    'Dewiswch a ydych chi eisiau i ni gyfyngu ar sut rydym yn ei defnyddio nes i ni benderfynu',
};
