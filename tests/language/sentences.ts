import { readFileSync } from 'node:fs';
import ts from 'typescript';

/** A sentence of the sources that a requester reads, and where it stands. */
export interface Sentence {
  readonly words: string;
  readonly at: string;
}

const isT = (node: ts.Node): node is ts.TaggedTemplateExpression =>
  ts.isTaggedTemplateExpression(node) && ts.isIdentifier(node.tag) && node.tag.text === 't';

function keyOf({ template }: ts.TaggedTemplateExpression): string {
  if (ts.isNoSubstitutionTemplateLiteral(template)) return template.text;
  return template.templateSpans.reduce((key, { literal }, at) => `${key}{${at}}${literal.text}`, template.head.text);
}

/** Every sentence a file says with `` t`…` ``, as the catalogue has to know it. */
export function sentencesOf(file: string, text = readFileSync(file, 'utf8')): Sentence[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const found: Sentence[] = [];
  const look = (node: ts.Node): void => {
    if (isT(node)) {
      const { line } = source.getLineAndCharacterOfPosition(node.getStart());
      found.push({ words: keyOf(node), at: `${file}:${line + 1}` });
    }
    ts.forEachChild(node, look);
  };
  look(source);
  return found;
}

/** Sentences a file keeps as plain words, in tables: every literal with a space in it, but for what is imported. */
export function literalsOf(file: string, text = readFileSync(file, 'utf8')): string[] {
  const found: string[] = [];
  const look = (node: ts.Node): void => {
    if (ts.isStringLiteral(node) && / /.test(node.text.trim())) found.push(node.text);
    ts.forEachChild(node, look);
  };
  look(ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true));
  return found;
}
