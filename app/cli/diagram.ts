import { readFile, writeFile } from 'node:fs/promises';
import { requestDiagram } from '../../machines/diagram.ts';

const help = `Draws the request machine, read off its code, into machines/README.md.

Usage: npm run diagram              writes the diagram between its markers
       npm run diagram -- --check   writes nothing; tells whether the diagram there is the machine's

Exit code: 0 written, or up to date · 1 stale, or the markers are missing · 2 an argument is not understood
`;

const readme = 'machines/README.md';
const begin = '<!-- diagram: begin (npm run diagram) -->';
const end = '<!-- diagram: end -->';

const say = (sentence: string): void => {
  process.stderr.write(`${sentence}\n`);
};

/** The text with a fresh diagram between its markers, or null where it has none. */
function withDiagram(text: string): string | null {
  const from = text.indexOf(begin);
  const to = text.indexOf(end);
  return from < 0 || to < from
    ? null
    : `${text.slice(0, from + begin.length)}\n\n${requestDiagram()}\n${text.slice(to)}`;
}

async function main(args: readonly string[]): Promise<number> {
  if (args.includes('--help') || args.includes('-h')) {
    process.stdout.write(help);
    return 0;
  }
  const isCheck = args.length === 1 && args[0] === '--check';
  if (args.length > 0 && !isCheck) {
    say(`These arguments are not understood: ${args.join(' ')}. See --help.`);
    return 2;
  }
  const text = await readFile(readme, 'utf8');
  const fresh = withDiagram(text);
  if (fresh === null) {
    say('machines/README.md has lost the markers the diagram stands between.');
    return 1;
  }
  if (isCheck && fresh !== text) {
    say('The diagram in machines/README.md is stale. Run: npm run diagram');
    return 1;
  }
  if (fresh !== text) await writeFile(readme, fresh);
  return 0;
}

process.exitCode = await main(process.argv.slice(2));
