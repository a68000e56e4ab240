import { readFileSync } from 'node:fs';
import ts from 'typescript';

const inline = new Set(['a', 'strong', 'em', 'span', 'abbr', 'b', 'i', 'br', 'code']);

const isSentence = (text: string): boolean => /^\p{Lu}.* .*[.?]$/u.test(text);

const isSaid = (node: ts.Node): node is ts.TaggedTemplateExpression =>
  ts.isTaggedTemplateExpression(node) && node.tag.getText() === 't';

const isBetweenTags = (node: ts.Node): boolean =>
  ts.isJsxExpression(node.parent) && !ts.isJsxAttribute(node.parent.parent);

/** A sentence said by `` t`…` ``, each value counting as one short word, and without the brackets around words that are more. */
function saidWords({ template }: ts.TaggedTemplateExpression): string {
  const text = ts.isNoSubstitutionTemplateLiteral(template)
    ? template.text
    : template.templateSpans.reduce((so, { literal }) => `${so}it${literal.text}`, template.head.text);
  return text.replace(/[[\]]/g, '');
}

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
      if (isSaid(expression)) return saidWords(expression);
      return 'it';
    }
    if (ts.isJsxElement(node) && inline.has(node.openingElement.tagName.getText()))
      return node.children.map(words).join('');
    return ' ';
  };
  const visit = (node: ts.Node): void => {
    if (isSaid(node) && !isBetweenTags(node) && isSentence(saidWords(node))) texts.push(saidWords(node));
    if (ts.isJsxElement(node) && !inline.has(node.openingElement.tagName.getText())) {
      const hasText = node.children.some(
        (child) =>
          (ts.isJsxText(child) && /\p{L}/u.test(child.text)) ||
          (ts.isJsxExpression(child) && child.expression !== undefined && isSaid(child.expression)),
      );
      if (hasText) texts.push(decoded(node.children.map(words).join('')).trim());
    }
    // Sentences kept as strings: leads, hints, what a state is called.
    if (
      ts.isStringLiteralLike(node) &&
      !ts.isTaggedTemplateExpression(node.parent) &&
      /^\p{Lu}.* .*[.?]$/u.test(node.text)
    )
      texts.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return texts;
}

const decoded = (text: string): string => text.replace(/&nbsp;/g, ' ').replace(/&amp;/g, '&');
