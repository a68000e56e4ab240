import type { EventOf } from '../../../../machines/events.ts';
import { type Told, told } from './told.ts';

const checkedWords = {
  clean: 'Checked for malware: nothing found',
  'not-checked': 'Not checked for malware: no scanner is set',
} as const;

type OfDocuments = EventOf<
  | 'document.added'
  | 'document.paged'
  | 'document.read'
  | 'document.failed'
  | 'document.unpacked'
  | 'document.unlocked'
  | 'document.removed'
  | 'document.renamed'
  | 'documents.placed'
  | 'documents.ordered'
  | 'file-order.undone'
  | 'pages.moved'
  | 'pages.turned'
  | 'document.split'
  | 'documents.joined'
  | 'pages.read-again'
  | 'finding.settled'
  | 'marks.added'
  | 'marks.removed'
  | 'page.decided'
  | 'copies.decided'
  | 'review.undone'
  | 'review.passed-over'
  | 'review.redone'
>;

const pageWords = (count: number): string => `${count} ${count === 1 ? 'page' : 'pages'}`;
const redactions = ({ length }: readonly unknown[]): string => `${length} ${length === 1 ? 'redaction' : 'redactions'}`;

/** What happened to documents and their pages, as lines of the timeline. */
export function tellDocument(event: OfDocuments): Told {
  switch (event.type) {
    case 'document.added':
      return told(`Document added: ${event.name}`, event.checked === undefined ? null : checkedWords[event.checked]);
    case 'document.paged':
      return told('Pages of a document ready to be looked at');
    case 'document.read':
      return told(`Document read: ${event.pages.length} ${event.pages.length === 1 ? 'page' : 'pages'}`);
    case 'document.failed':
      return told('Document could not be read', event.reason);
    case 'document.unpacked':
      return told(
        event.children.length === 0
          ? 'Pages made of a document'
          : `Document opened: ${event.children.length} ${event.children.length === 1 ? 'file' : 'files'} came inside it`,
        event.children.map(({ name }) => name).join('\n') || null,
      );
    case 'document.unlocked':
      return told('Document opened with its password', 'The password was not kept.');
    case 'document.removed':
      return told('Document removed', event.reason);
    case 'document.renamed':
      return told(`Document renamed: ${event.name}`);
    case 'documents.placed':
      return told(
        `${event.documents.length} ${event.documents.length === 1 ? 'document' : 'documents'} placed in the file: service, volume, kind or date`,
      );
    case 'documents.ordered':
      return told('Order of the documents changed');
    case 'file-order.undone':
      return told('Last change of the order of the file undone');
    case 'pages.moved':
      return told(`${pageWords(event.pages.length)} moved within a document`);
    case 'pages.turned':
      return told(`${pageWords(event.pages.length)} turned by ${event.clockwise} degrees`);
    case 'document.split':
      return told(`Document split. The new one: ${event.name}`);
    case 'documents.joined':
      return told(`${event.documents.length + 1} documents joined`);
    case 'pages.read-again':
      return told(`${pageWords(event.pages.length)} read again after turning`);
    case 'finding.settled':
      return told('Finding decided', event.note);
    case 'marks.added':
      return told(
        event.instead ? `Exemption of ${redactions(event.marks)} changed` : `${redactions(event.marks)} marked`,
      );
    case 'marks.removed':
      return told(
        `${redactions(event.marks)} taken off`,
        event.whole ? `${pageWords(event.whole.length)} without any other: released whole` : null,
      );
    case 'page.decided':
      return told(`${event.pages.length} ${event.pages.length === 1 ? 'page' : 'pages'} decided: ${event.decision}`);
    case 'copies.decided':
      return told(
        `${event.pages.length} ${event.pages.length === 1 ? 'copy' : 'copies'} decided like the page they copy: ${event.decision}`,
        carriedWords(event),
      );
    case 'review.undone':
      return told('Last change of the review undone');
    case 'review.passed-over':
      return told('A change that could not be undone left as it is');
    case 'review.redone':
      return told('What was undone done again');
  }
}

function carriedWords({ marks, left = [] }: EventOf<'copies.decided'>): string | null {
  const words = [
    ...(marks.length > 0 ? [`${marks.length} ${marks.length === 1 ? 'redaction' : 'redactions'} carried over`] : []),
    ...(left.length > 0 ? [`${pageWords(left.length)} to which not all could be carried, still to be decided on`] : []),
  ];
  return words.length > 0 ? words.join('; ') : null;
}
