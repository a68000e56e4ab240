import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import ts from 'typescript';

/** One `import`, `export … from` or `import()` of a source file. */
export interface Import {
  readonly file: string;
  readonly line: number;
  /** As written: `zod`, `node:fs`, or for a file of the project its path from the root. */
  readonly to: string;
  /** Erased before anything runs. */
  readonly typeOnly: boolean;
}

/** A name used in code (not in a comment or string): `Date`, `Math.random`, `process.env`. */
export interface Use {
  readonly file: string;
  readonly line: number;
  readonly name: string;
}

/** Every file that is in the repository or would be added to it, as paths from the root. */
export function projectFiles(): string[] {
  const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { encoding: 'utf8' });
  return [...new Set(listed.split('\n').filter((path) => path !== ''))].sort();
}

const isTypeOnly = (clause: ts.ImportClause | undefined): boolean => {
  if (clause === undefined) return false;
  if (clause.isTypeOnly) return true;
  const named = clause.namedBindings;
  return (
    clause.name === undefined &&
    named !== undefined &&
    ts.isNamedImports(named) &&
    named.elements.length > 0 &&
    named.elements.every((element) => element.isTypeOnly)
  );
};

/** Reads a file of TypeScript for what it imports and which two-part or global names it uses. */
export function readSource(file: string): { imports: Import[]; uses: Use[] } {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  const imports: Import[] = [];
  const uses: Use[] = [];
  const lineOf = (node: ts.Node) => source.getLineAndCharacterOfPosition(node.getStart()).line + 1;
  const take = (node: ts.Node, target: ts.Node | undefined, typeOnly: boolean) => {
    if (target === undefined || !ts.isStringLiteral(target)) return;
    const bare = target.text.replace(/\?.*$/, '');
    const to = bare.startsWith('.') ? posix.join(posix.dirname(file), bare) : bare;
    imports.push({ file, line: lineOf(node), to, typeOnly });
  };
  const walk = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) take(node, node.moduleSpecifier, isTypeOnly(node.importClause));
    else if (ts.isExportDeclaration(node)) take(node, node.moduleSpecifier, node.isTypeOnly);
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      take(node, node.arguments[0], false);
    } else if (ts.isPropertyAccessExpression(node) && ts.isIdentifier(node.expression)) {
      uses.push({ file, line: lineOf(node), name: `${node.expression.text}.${node.name.text}` });
    }
    if (ts.isNewExpression(node) && ts.isIdentifier(node.expression)) {
      uses.push({ file, line: lineOf(node), name: `new ${node.expression.text}` });
    }
    ts.forEachChild(node, walk);
  };
  walk(source);
  return { imports, uses };
}
