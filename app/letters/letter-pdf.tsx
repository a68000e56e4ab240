import { Document, Page, Text, View } from '@react-pdf/renderer';
import { flow, isBrief } from './block-pdf.tsx';
import { atAnnex, type Block, list, paragraph } from './blocks.ts';
import { type FrameWords, frameWords } from './frame-words.ts';
import { type Letter, languageOf } from './letter.ts';
import { letterContent, letterTitle } from './letter-content.ts';
import { type LetterStyles, letterStyles } from './pdf-styles.ts';

/** A letter on A4: reference top right, address in the window, page x of y. Its metadata names the reference alone. */
export function LetterPdf({ letter }: { readonly letter: Letter }) {
  const { reference, writtenOn, addressee, signedBy, controller, print } = letter;
  const styles = letterStyles(print === 'large' ? 1.5 : 1);
  const content = letterContent(letter);
  const parts = atAnnex(print === 'large' ? content.flatMap(withoutTables) : content);
  // A signature never stands alone on a page.
  const last = parts.letter.at(-1);
  const body = flow(parts.letter, styles);
  const words = frameWords(letter);
  const made = new Date(`${writtenOn}T12:00:00Z`);
  return (
    <Document
      title={words.title}
      language={languageOf(letter) === 'cy' ? 'cy-GB' : 'en-GB'}
      creator="Rightsdesk"
      producer="Rightsdesk"
      creationDate={made}
      modificationDate={made}
    >
      <Page size="A4" style={styles.page}>
        <Foot words={words} styles={styles} />
        <View style={styles.head}>
          <Text style={styles.sender}>{controller.name}</Text>
          <View style={styles.facts}>
            <Text style={styles.reference}>{`${words.reference} ${reference}`}</Text>
            <Text style={styles.line}>{words.date}</Text>
          </View>
        </View>
        <View style={styles.window}>
          <Text style={styles.confidential}>{words.confidential}</Text>
          <Text style={styles.windowLine}>{[addressee.name, ...addressee.address].join('\n')}</Text>
        </View>
        <Text style={styles.title}>{letterTitle(letter)}</Text>
        <Text style={styles.paragraph}>{words.greeting}</Text>
        {body.slice(0, -1)}
        <View wrap={last !== undefined && !isBrief(last)}>
          {body.at(-1)}
          <View style={styles.closing} wrap={false}>
            <Text style={styles.paragraph}>{words.closing}</Text>
            <Text style={styles.line}>{`${signedBy}\n${controller.name}`}</Text>
          </View>
        </View>
      </Page>
      {parts.behind.length > 0 && (
        <Page size="A4" style={styles.page}>
          <Foot words={words} styles={styles} />
          <Text style={styles.title}>{parts.title}</Text>
          {flow(parts.behind, styles)}
        </Page>
      )}
    </Document>
  );
}

/** Columns are too narrow for large print: each row becomes a list, every cell with the name of its column. */
const withoutTables = (block: Block): Block[] =>
  block.kind === 'table'
    ? [
        paragraph(`${block.caption}:`),
        ...block.rows.map((row) => list(row.map((cell, column) => `${block.head[column] ?? ''}: ${cell}`))),
      ]
    : [block];

function Foot({ words, styles }: { readonly words: FrameWords; readonly styles: LetterStyles }) {
  return <Text fixed style={styles.foot} render={({ pageNumber, totalPages }) => words.foot(pageNumber, totalPages)} />;
}
