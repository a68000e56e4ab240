import { languageNow } from './speaker.ts';

/** The words of citations, the longer before those they hold. Numbers, letters and brackets stay as the law has them. */
const words: readonly (readonly [RegExp, string])[] = [
  [/Our own target; ICO right of access guidance/g, 'Ein targed ni; canllawiau’r ICO ar yr hawl mynediad'],
  [
    /, counted from the start as in the ICO’s right of access guidance/g,
    ', wedi’i gyfrif o’r dechrau fel yng nghanllawiau’r ICO ar yr hawl mynediad',
  ],
  [
    /, as the ICO’s right of access guidance reads it/g,
    ', fel y mae canllawiau’r ICO ar yr hawl mynediad yn ei ddarllen',
  ],
  [/Data \(Use and Access\) Act 2025/g, 'Deddf Data (Defnydd a Mynediad) 2025'],
  [/Data Protection Act 2018|DPA 2018/g, 'Deddf Diogelu Data 2018'],
  [/UK GDPR/g, 'GDPR y DU'],
  [/, applied by /g, ', a gymhwysir gan '],
  [/\bReg\b(?= \d+\/)/g, 'Rheoliad'],
  [/\breg\b/g, 'rheoliad'],
  [/\bSI\b/g, 'OS'],
  [/\bArticles |\bArts /g, 'Erthyglau '],
  [/\bArticle |\bArt /g, 'Erthygl '],
  [/\bSchedules |\bSchs /g, 'Atodlenni '],
  [/\bSchedule |\bSch /g, 'Atodlen '],
  [/\bparagraphs |\bparas /g, 'paragraffau '],
  [/\bparagraph |\bpara /g, 'paragraff '],
  [/\bsections |\bss\./g, 'adrannau '],
  [/\bsection |\bs\./g, 'adran '],
  [/ and /g, ' ac '],
];

/** A provision as the person reads it: `UK GDPR Art 12(3)`, in Welsh `GDPR y DU Erthygl 12(3)`. */
export const lawInWords = (citation: string): string =>
  languageNow() === 'en'
    ? citation
    : words.reduce((said, [english, welsh]) => said.replace(english, welsh), citation).replace(/ ac (?=3)/g, ' a ');
