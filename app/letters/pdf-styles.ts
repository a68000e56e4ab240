import { StyleSheet } from '@react-pdf/renderer';
import { family } from './pdf-fonts.ts';

/** Millimetres as PDF points. */
const mm = (length: number): number => (length * 72) / 25.4;

/**
 * Size and line height, always together on the text itself: an inherited line height is multiplied again for each page
 * that holds a page number until its numbers overflow, and without a size beside it, it is reckoned from 18 points.
 */
const type = (fontSize: number) => ({ fontSize, lineHeight: 1.4 });

/**
 * The look of a letter on A4. `scale` 1 is 12 point; large print is 18. The address stands where the window of a DL
 * envelope is, whatever the size of the print.
 */
export const letterStyles = (scale: number) =>
  StyleSheet.create({
    page: {
      fontFamily: family,
      color: '#0b0c0c',
      paddingTop: mm(22),
      paddingBottom: mm(22),
      paddingHorizontal: mm(24),
    },
    head: { flexDirection: 'row', justifyContent: 'space-between', minHeight: mm(24) },
    sender: { ...type(12 * scale), fontWeight: 700, width: '55%' },
    facts: { textAlign: 'right', width: '45%' },
    reference: { ...type(12 * scale), fontWeight: 700 },
    window: { minHeight: mm(38), paddingTop: mm(2), marginBottom: mm(6), width: mm(90) },
    confidential: { ...type(10.5), fontWeight: 700 },
    windowLine: { ...type(12) },
    title: { fontSize: 20 * scale, fontWeight: 700, lineHeight: 1.2, marginBottom: 10 * scale },
    heading: {
      fontSize: 14.5 * scale,
      fontWeight: 700,
      lineHeight: 1.25,
      marginTop: 12 * scale,
      marginBottom: 5 * scale,
    },
    subheading: { ...type(12 * scale), fontWeight: 700, marginTop: 5 * scale, marginBottom: 3 * scale },
    paragraph: { ...type(12 * scale), marginBottom: 7 * scale },
    item: { flexDirection: 'row', marginBottom: 3 * scale },
    lastItem: { flexDirection: 'row', marginBottom: 8 * scale },
    bullet: { ...type(12 * scale), width: 18 * scale },
    itemText: { ...type(12 * scale), flex: 1 },
    address: { ...type(12 * scale), marginBottom: 7 * scale, paddingLeft: 12, borderLeft: '2pt solid #b1b4b6' },
    notice: {
      ...type(12 * scale),
      marginBottom: 8 * scale,
      padding: 10,
      border: '1.5pt solid #0b0c0c',
      fontWeight: 700,
    },
    tableEnd: { height: 10 * scale },
    caption: { ...type(12 * scale), fontWeight: 700, marginTop: 5 * scale, marginBottom: 4 },
    headRow: { flexDirection: 'row', borderBottom: '1.5pt solid #0b0c0c' },
    row: { flexDirection: 'row', borderBottom: '0.75pt solid #b1b4b6' },
    headCell: { ...type(10.5 * scale), fontWeight: 700, paddingVertical: 4, paddingRight: 8 },
    cell: { ...type(10.5 * scale), paddingVertical: 4, paddingRight: 8 },
    line: type(12 * scale),
    closing: { marginTop: 14 * scale },
    foot: { position: 'absolute', bottom: mm(12), left: mm(24), right: mm(24), fontSize: 10, color: '#484949' },
  });

export type LetterStyles = ReturnType<typeof letterStyles>;
