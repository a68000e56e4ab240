import { Text, View } from '@react-pdf/renderer';
import { Fragment, type ReactElement } from 'react';
import type { Block } from './blocks.ts';
import type { LetterStyles } from './pdf-styles.ts';

type Piece = Exclude<Block, { kind: 'annex' }>;
type Table = Extract<Block, { kind: 'table' }>;

/** What must not stand alone at the foot of a page: a heading, words that announce a list, or whose address follows. */
const announces = (block: Block, next: Block | undefined): boolean =>
  block.kind === 'heading' ||
  block.kind === 'subheading' ||
  (block.kind === 'paragraph' && (next?.kind === 'address' || (block.text.endsWith(':') && next?.kind === 'list')));

/** More letters than are kept on one page at any cost: in large print they fill half of one, in a column more. */
const mostWhole = 400;
const isShort = (texts: readonly string[]): boolean => texts.every((text) => text.length <= mostWhole);

function textsOf(block: Block): readonly string[] {
  switch (block.kind) {
    case 'list':
      return block.items;
    case 'table':
      return block.rows.flat();
    case 'address':
      return block.lines;
    default:
      return [block.text];
  }
}

/** Whether a block, all of it, leaves room on its page. */
export const isBrief = (block: Block): boolean => isShort([textsOf(block).join(' ')]);

/** Whether the first piece of a block does, which stays with the heading before it. */
const beginsBriefly = (block: Block): boolean =>
  isShort(
    block.kind === 'list' ? block.items.slice(0, 1) : block.kind === 'table' ? (block.rows[0] ?? []) : textsOf(block),
  );

/**
 * The blocks of a letter as pieces that a page break may part. Lists and tables come apart item by item, and what must
 * not stand alone at the foot of a page (a heading, the head of a table) is one piece with what follows it. What is long
 * may be parted anywhere: what may not, and is longer than a page, is cut off at its foot.
 */
export function flow(blocks: readonly Block[], styles: LetterStyles): ReactElement[] {
  const pieces: ReactElement[] = [];
  let held: ReactElement[] = [];
  for (const [index, block] of blocks.entries()) {
    if (block.kind === 'annex') continue;
    const [first, ...rest] = piecesOf(block, styles);
    if (announces(block, blocks[index + 1])) {
      held.push(<Fragment key={index}>{first}</Fragment>);
      continue;
    }
    pieces.push(
      <Fragment key={index}>
        {held.length === 0 ? (
          first
        ) : (
          <View wrap={!beginsBriefly(block)}>
            {held}
            {first}
          </View>
        )}
        {rest}
      </Fragment>,
    );
    held = [];
  }
  return pieces;
}

function piecesOf(block: Piece, styles: LetterStyles): ReactElement[] {
  switch (block.kind) {
    case 'heading':
      return [
        <Text key="heading" style={styles.heading}>
          {block.text}
        </Text>,
      ];
    case 'subheading':
      return [
        <Text key="subheading" style={styles.subheading}>
          {block.text}
        </Text>,
      ];
    case 'paragraph':
      return [
        <Text key="0" style={styles.paragraph}>
          {block.text}
        </Text>,
      ];
    case 'notice':
      return [
        <Text key="0" style={styles.notice}>
          {block.text}
        </Text>,
      ];
    case 'address':
      return [
        <Text key="0" style={styles.address} wrap={false}>
          {block.lines.join('\n')}
        </Text>,
      ];
    case 'list':
      return block.items.map((item, index) => (
        <View
          key={index}
          style={index === block.items.length - 1 ? styles.lastItem : styles.item}
          wrap={!isShort([item])}
        >
          <Text style={styles.bullet}>{block.numbered ? `${index + 1}.` : '•'}</Text>
          <Text style={styles.itemText}>{item}</Text>
        </View>
      ));
    case 'table':
      return tablePieces(block, styles);
  }
}

function tablePieces(table: Table, styles: LetterStyles): ReactElement[] {
  const width = (column: number) => ({ width: `${table.widths[column] ?? 0}%` });
  const rows = table.rows.map((row, index) => (
    <View key={index} style={styles.row} wrap={!isShort(row)}>
      {row.map((cell, column) => (
        // A box for each keeps its column on the next page, and short words where the row begins.
        <View key={column} style={width(column)}>
          <Text style={styles.cell}>{cell}</Text>
        </View>
      ))}
    </View>
  ));
  const [first, ...rest] = rows;
  return [
    <View key="head" wrap={!beginsBriefly(table)}>
      <Text style={styles.caption}>{table.caption}</Text>
      <View style={styles.headRow}>
        {table.head.map((cell, column) => (
          <Text key={column} style={[styles.headCell, width(column)]}>
            {cell}
          </Text>
        ))}
      </View>
      {first}
    </View>,
    ...rest,
    <View key="end" style={styles.tableEnd} />,
  ];
}
