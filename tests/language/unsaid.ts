import { readFileSync } from 'node:fs';
import ts from 'typescript';
import type { Sentence } from './sentences.ts';

/** Attributes whose text somebody reads or hears. */
const read = new Set(['title', 'label', 'hint', 'button', 'legend', 'summary', 'caption', 'aria-label', 'add']);

const hasWords = (text: string): boolean => /\p{L}{2}/u.test(text.replace(/&\w+;/g, ''));

/** Said already, or looked at as an attribute. */
const isElsewhere = (parent: ts.Node): boolean => ts.isTaggedTemplateExpression(parent) || ts.isJsxAttribute(parent);

/** Words that a page shows as they are written, past `` t`…` ``: no other language can be said instead. */
export function unsaidIn(file: string, text = readFileSync(file, 'utf8')): Sentence[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const found: Sentence[] = [];
  const note = (node: ts.Node, words: string) => {
    const { line } = source.getLineAndCharacterOfPosition(node.getStart());
    found.push({ words: words.trim(), at: `${file}:${line + 1}` });
  };
  const look = (node: ts.Node): void => {
    if (ts.isJsxText(node) && hasWords(node.text)) note(node, node.text);
    if (ts.isJsxAttribute(node) && node.initializer && ts.isStringLiteral(node.initializer))
      if (read.has(node.name.getText()) && hasWords(node.initializer.text)) note(node, node.initializer.text);
    // A sentence in an expression: `several ? 'Requests sent' : …`.
    if (ts.isStringLiteralLike(node) && !isElsewhere(node.parent) && /^\p{Lu}\S* \S/u.test(node.text))
      note(node, node.text);
    ts.forEachChild(node, look);
  };
  look(source);
  return found;
}
