/** Words of the machines' tables that requesters read: rights, the limits of rights, exemptions, in Welsh. */
export const tables: Readonly<Record<string, string>> = {
  'See the information held about you': 'Gweld y wybodaeth a gedwir amdanoch chi',
  'Correct something that is wrong': 'Cywiro rhywbeth sy’n anghywir',
  'Get your information to reuse elsewhere': 'Cael eich gwybodaeth i’w hailddefnyddio mewn man arall',
  'Object to how information is used': 'Gwrthwynebu sut mae gwybodaeth yn cael ei defnyddio',

  'None of the grounds for erasure applies.': 'Nid oes yr un o’r seiliau dros ddileu yn berthnasol.',
  'It is needed for freedom of expression and information.': 'Mae ei angen ar gyfer rhyddid mynegiant a gwybodaeth.',
  'A law requires us to keep it.': 'Mae cyfraith yn mynnu ein bod yn ei gadw.',
  'It is needed for a task in the public interest or our official authority.':
    'Mae ei angen ar gyfer tasg er budd y cyhoedd neu ein hawdurdod swyddogol.',
  'It is needed for public health.': 'Mae ei angen ar gyfer iechyd y cyhoedd.',
  'It is needed for archiving in the public interest, research or statistics.':
    'Mae ei angen ar gyfer archifo er budd y cyhoedd, ymchwil neu ystadegau.',
  'It is needed for legal claims.': 'Mae ei angen ar gyfer hawliadau cyfreithiol.',
  'An exemption applies to this information.': 'Mae esemptiad yn berthnasol i’r wybodaeth hon.',
  'None of the grounds for restriction applies.': 'Nid oes yr un o’r seiliau dros gyfyngu yn berthnasol.',
  'We have shown compelling legitimate grounds that override the person’s interests, rights and freedoms.':
    'Rydyn ni wedi dangos seiliau dilys a chryf sy’n drech na buddiannau, hawliau a rhyddidau’r person.',
  'The use rests on consent, a contract, a legal obligation or vital interests, which this right does not reach.':
    'Mae’r defnydd yn seiliedig ar gydsyniad, contract, rhwymedigaeth gyfreithiol neu fuddiannau hanfodol, nad yw’r hawl hon yn eu cwmpasu.',
  'The research is needed for a task in the public interest.': 'Mae angen yr ymchwil ar gyfer tasg er budd y cyhoedd.',

  'information the law lets us keep back': 'gwybodaeth y mae’r gyfraith yn gadael i ni ei dal yn ôl',
  'information about another person': 'gwybodaeth am berson arall',
  'the name of someone who worked with you': 'enw rhywun a weithiodd gyda chi',
  'the name of a worker': 'enw gweithiwr',
  'confidential legal advice': 'cyngor cyfreithiol cyfrinachol',
  'plans of ours that are not final': 'cynlluniau gennym nad ydynt yn derfynol',
  'what we mean to say in talks with you': 'yr hyn rydyn ni’n bwriadu ei ddweud mewn trafodaethau gyda chi',
  'a reference given in confidence': 'geirda a roddwyd yn gyfrinachol',
  'what was written in an exam, or marks that are not out yet':
    'yr hyn a ysgrifennwyd mewn arholiad, neu farciau nad ydynt wedi’u cyhoeddi eto',
  'information kept only for research': 'gwybodaeth a gedwir ar gyfer ymchwil yn unig',
  'information kept only for an archive': 'gwybodaeth a gedwir ar gyfer archif yn unig',
  'the request as a whole': 'y cais yn ei gyfanrwydd',
  'information that the law already makes public': 'gwybodaeth y mae’r gyfraith eisoes yn ei gwneud yn gyhoeddus',
  'information a law or a court tells us to pass on':
    'gwybodaeth y mae cyfraith neu lys yn dweud wrthym am ei throsglwyddo',
  'information needed for a legal case': 'gwybodaeth sydd ei hangen ar gyfer achos cyfreithiol',
  'information about a complaint that is still being looked into':
    'gwybodaeth am gŵyn y mae rhywun yn dal i edrych i mewn iddi',
  'papers of a court': 'papurau llys',
  'adoption records, which you can ask for in another way':
    'cofnodion mabwysiadu, y gallwch ofyn amdanynt mewn ffordd arall',
  'plans for special education that a law of their own protects':
    'cynlluniau addysg arbennig y mae eu cyfraith eu hunain yn eu diogelu',
};
