import type { Found } from '../ingest/findings.ts';
import type { Block } from './sheet.ts';
import type { WordPackage } from './word-package.ts';
import type { Kept } from './word-text.ts';
import { all, wordsOf } from './xml.ts';

/** What Word keeps but does not print, on pages of its own: it is information held like any other, and an officer decides. */
export function keptBlocks(
  word: WordPackage,
  kept: Kept,
  comments: readonly string[],
): { blocks: Block[]; findings: Omit<Found, 'page'>[] } {
  const sections: { kind: Found['kind']; title: string; lines: string[] }[] = [
    { kind: 'annotation', title: 'Comments', lines: comments.flatMap((part) => commentsOf(word, part)) },
    { kind: 'tracked-change', title: 'Deleted text', lines: kept.deleted },
    { kind: 'hidden-text', title: 'Hidden text', lines: kept.hidden },
    { kind: 'hidden-text', title: 'Words of charts and diagrams', lines: drawnWords(word) },
    { kind: 'hidden-text', title: 'Words of other parts', lines: unseenWords(word) },
    { kind: 'hidden-text', title: 'Words for programs that cannot show the others', lines: kept.otherForms },
    { kind: 'form-field', title: 'Choices and names of fields', lines: [...new Set(kept.fields)] },
    { kind: 'hidden-text', title: 'Building blocks of its template', lines: blockWords(word) },
  ];
  const filled = sections.filter(({ lines }) => lines.length > 0);
  if (filled.length === 0) return { blocks: [], findings: [] };
  return {
    blocks: [
      { is: 'page' },
      { is: 'heading', text: 'Kept in this file, but not on its printed pages' },
      ...filled.flatMap(({ title, lines }): Block[] => [
        { is: 'heading', text: title },
        ...lines.map((text): Block => ({ is: 'text', text })),
      ]),
    ],
    findings: filled.map(({ kind, title, lines }) => ({
      kind,
      note: `${title} that Word does not print (${lines.length}). It stands from this page on: decide whether it goes into the answer.`,
    })),
  };
}

const commentsOf = (word: WordPackage, part: string): string[] =>
  (word.xml(part)?.children ?? [])
    .filter(({ name }) => name === 'comment')
    .map((comment) => {
      const { id = '', author = '', date = '' } = comment.attributes;
      const words = all(comment, 'p').map((line) => all(line, 't').map(wordsOf).join(''));
      return `[comment ${id}] ${[author, date.slice(0, 10)].filter(Boolean).join(', ')}: ${words.join('\n')}`;
    });

const drawnWords = (word: WordPackage): string[] =>
  word.names
    .filter((name) => /^word\/(charts\/chart|diagrams\/data)[^/]*\.xml$/u.test(name))
    .map((name) => {
      const part = word.xml(name);
      return part ? [...all(part, 't'), ...all(part, 'v')].map(wordsOf).join(' · ') : '';
    })
    .filter((words) => words !== '');

/** Texts Word could set into the file: a template brings them along, with whatever its last user kept there. */
const blockWords = (word: WordPackage): string[] => {
  const blocks = word.names
    .filter((name) => /^word\/glossary\/document\d*\.xml$/u.test(name))
    .map((name) => word.xml(name))
    .flatMap((part) => (part ? all(part, 'docPartBody') : []));
  const words = blocks.map((block) => all(block, 't').map(wordsOf).join(' ').replace(/\s+/gu, ' ').trim());
  return [...new Set(words)].filter((one) => one !== '');
};

/** Words of parts that nothing pointed at and no kind of part explains. */
const unseenWords = (word: WordPackage): string[] =>
  word.names
    .filter((name) => /^word\/(?:[^/]+|drawings\/[^/]+)\.xml$/u.test(name) && !word.seen.has(name))
    .map((name) => {
      const part = word.xml(name);
      return part ? all(part, 't').map(wordsOf).join(' ').trim() : '';
    })
    .filter((words) => words !== '');

/** What the file says of itself, what it would run, and what it would have fetched. */
export function besideWord(word: WordPackage): Found[] {
  const found: Found[] = [];
  const add = (kind: Found['kind'], note: string) => found.push({ kind, page: null, note: note.slice(0, 2000) });
  const properties = ['docProps/core.xml', 'docProps/app.xml', 'docProps/custom.xml'].flatMap((name) =>
    (word.xml(name)?.children ?? [])
      .map((property) => `${property.attributes.name ?? property.name}: ${wordsOf(property).trim()}`)
      .filter(
        (line) =>
          !/: $/u.test(line) &&
          !/^(Pages|Words|Characters|Lines|Paragraphs|TotalTime|.*WithSpaces|AppVersion|DocSecurity|ScaleCrop|LinksUpToDate|SharedDoc|HyperlinksChanged)/u.test(
            line,
          ),
      ),
  );
  if (properties.length > 0) add('metadata', `File properties: ${properties.join(' · ')}`);
  const forms = word.names.filter((name) => /^customXml\/item\d+\.xml$/u.test(name));
  const data = forms.map((name) => word.xml(name)).flatMap((part) => (part ? [wordsOf(part).trim()] : []));
  const said = data.filter((words) => words !== '').join(' · ');
  if (said !== '') add('form-field', `The file keeps data beside its pages: ${said}`);
  if (word.names.some((name) => /vbaProject\.bin$|^word\/activeX\//u.test(name)))
    add('script', 'The file holds macros or controls. They are not run and not carried over.');
  const outside = word.names
    .filter((name) => name.endsWith('.rels'))
    .flatMap((name) => word.xml(name)?.children ?? [])
    .filter(({ attributes }) => attributes.TargetMode === 'External' && !/\/hyperlink$/u.test(attributes.Type ?? ''))
    .map(({ attributes }) => (attributes.Target ?? '').slice(0, 200));
  if (outside.length > 0)
    add('external', `The file points out of itself. Nothing was followed: ${[...new Set(outside)].join(', ')}`);
  return found;
}
