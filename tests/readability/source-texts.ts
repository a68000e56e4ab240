import { readFileSync } from 'node:fs';
import ts from 'typescript';

const inline = new Set(['a', 'strong', 'em', 'span', 'abbr', 'b', 'i', 'br', 'code']);

/** The words a page of ours shows: what stands between its tags, an expression counting as one short word. */
export function pageTexts(file: string): string[] {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const texts: string[] = [];
  const words = (node: ts.JsxChild): string => {
    if (ts.isJsxText(node)) return node.text.replace(/\s+/g, ' ');
    if (ts.isJsxExpression(node)) {
      const { expression } = node;
      if (expression === undefined) return '';
      if (ts.isStringLiteralLike(expression)) return expression.text;
      return 'it';
    }
    if (ts.isJsxElement(node) && inline.has(node.openingElement.tagName.getText()))
      return node.children.map(words).join('');
    return ' ';
  };
  const visit = (node: ts.Node): void => {
    if (ts.isJsxElement(node) && !inline.has(node.openingElement.tagName.getText())) {
      const hasText = node.children.some((child) => ts.isJsxText(child) && /\p{L}/u.test(child.text));
      if (hasText) texts.push(decoded(node.children.map(words).join('')).trim());
    }
    // Sentences kept as strings: leads, hints, what a state is called.
    if (ts.isStringLiteralLike(node) && /^\p{Lu}.* .*[.?]$/u.test(node.text)) texts.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return texts;
}

const decoded = (text: string): string => text.replace(/&nbsp;/g, ' ').replace(/&amp;/g, '&');
