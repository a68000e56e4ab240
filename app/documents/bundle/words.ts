import type { Language } from '../../../machines/language.ts';

/** The languages a file of the answer is made in, as PDF names them. */
export type FileLanguage = 'en-GB' | 'cy-GB';

/** The language of a case as its files name it. */
export const fileLanguage = (language: Language): FileLanguage => (language === 'cy' ? 'cy-GB' : 'en-GB');

interface FileWords {
  readonly reference: (reference: string) => string;
  readonly contents: string;
  readonly page: (number: number) => string;
  readonly pages: (count: number) => string;
  readonly part: (number: number, of: number) => string;
  readonly inPart: (pages: string, part: number) => string;
  readonly continued: (document: string) => string;
  readonly withheldPage: string;
  readonly withheld: (page: number, document: string, why: string) => string;
  readonly exempt: string;
  /** What stands in the text layer where something was taken out. */
  readonly redacted: (why: string) => string;
  readonly columns: readonly string[];
  readonly nothingRemoved: string;
  readonly allDocuments: string;
}

/**
 * What the house itself says in the files of an answer. Both languages side by side: these files are made in processes of
 * their own, where no page, case or catalogue is. No word of them is somebody’s given name: a file in which a name stands that is
 * taken out everywhere is never found clean.
 */
export const fileWords: Readonly<Record<FileLanguage, FileWords>> = {
  'en-GB': {
    reference: (reference) => `Reference ${reference}`,
    contents: 'What is in this file',
    page: (number) => `Page ${number}`,
    pages: (count) => (count === 1 ? '1 page' : `${count} pages`),
    part: (number, of) => `Part ${number} of ${of}`,
    inPart: (pages, part) => `${pages}, in part ${part}`,
    continued: (document) => `${document} (continued)`,
    withheldPage: 'This page is withheld',
    withheld: (page, document, why) =>
      `Page ${page} of “${document}” is not included. It is withheld because it is ${why}.`,
    exempt: 'exempt information',
    redacted: (why) => `[redacted: ${why}]`,
    columns: [
      ...['Document', 'Pages', 'In full', 'With parts removed', 'Withheld', 'Copies', 'Not about the request'],
      'Why parts were removed or withheld',
    ],
    nothingRemoved: 'Nothing was removed',
    allDocuments: 'All documents',
  },
  'cy-GB': {
    reference: (reference) => `Cyfeirnod ${reference}`,
    contents: 'Cynnwys y ffeil hon',
    page: (number) => `Tudalen ${number}`,
    pages: (count) => (count <= 2 ? `${count} dudalen` : `${count} tudalen`),
    part: (number, of) => `Rhan ${number} o ${of}`,
    inPart: (pages, part) => `${pages}, yn rhan ${part}`,
    continued: (document) => `${document} (parhad)`,
    withheldPage: 'Mae’r dudalen hon wedi’i dal yn ôl',
    withheld: (page, document, why) =>
      `Nid yw tudalen ${page} o “${document}” wedi’i chynnwys. Mae wedi’i dal yn ôl oherwydd ei bod yn cynnwys: ${why}.`,
    exempt: 'gwybodaeth esempt',
    redacted: (why) => `[wedi’i dynnu allan: ${why}]`,
    columns: [
      ...['Dogfen', 'Tudalennau', 'Yn llawn', 'Gyda rhannau wedi’u tynnu', 'Daliwyd yn ôl', 'Copïau'],
      ...['Ddim am y cais', 'Pam y cafodd rhannau eu tynnu neu eu dal yn ôl'],
    ],
    nothingRemoved: 'Ni thynnwyd dim',
    allDocuments: 'Pob dogfen',
  },
};
