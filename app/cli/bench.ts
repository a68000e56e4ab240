import { availableParallelism, cpus, loadavg, totalmem } from 'node:os';
import { benchAppend } from '../../tests/bench/append.ts';
import { benchAudit } from '../../tests/bench/audit.ts';
import { benchCareFile } from '../../tests/bench/care-file.ts';
import { benchCopies } from '../../tests/bench/copies.ts';
import { benchDetect } from '../../tests/bench/detect.ts';
import { benchDocuments, type Figure } from '../../tests/bench/documents.ts';
import { benchDoubts } from '../../tests/bench/doubts.ts';
import { benchFigures } from '../../tests/bench/figures.ts';
import { benchForecast } from '../../tests/bench/forecast.ts';
import { benchLetter } from '../../tests/bench/letter.ts';
import { benchLists } from '../../tests/bench/lists.ts';
import { benchOrder } from '../../tests/bench/order.ts';
import { benchPages } from '../../tests/bench/pages.ts';
import { benchRestart } from '../../tests/bench/restart.ts';
import { benchSearch } from '../../tests/bench/search.ts';
import { benchTurn } from '../../tests/bench/turn.ts';

const benches: Readonly<Record<string, () => Promise<Figure[]>>> = {
  append: benchAppend,
  audit: benchAudit,
  lists: benchLists,
  figures: benchFigures,
  forecast: benchForecast,
  order: benchOrder,
  pages: benchPages,
  letter: benchLetter,
  detect: benchDetect,
  documents: () => benchDocuments(),
  'care-file': benchCareFile,
  restart: benchRestart,
  search: () => benchSearch(),
  doubts: () => benchDoubts(),
  turn: benchTurn,
  copies: () => benchCopies(),
};

const help = `Measures what this machine reaches, and compares it with what was set as a goal.

  npm run bench [name …]

Names: ${Object.keys(benches).join(', ')}. Without one, all of them, which takes several minutes. Where two things are
compared they take turns in one run, so a ratio holds on a busy machine too; seconds do not. What is measured and how is
in tests/bench/README.md. The exit code is 0 whether goals are met or not: a figure is no test.
`;

const names = process.argv.slice(2);
if (names.includes('--help') || names.includes('-h')) {
  process.stdout.write(help);
  process.exit(0);
}
const unknown = names.filter((name) => !Object.hasOwn(benches, name));
if (unknown.length > 0) {
  process.stderr.write(`There is no such bench: ${unknown.join(', ')}. See --help.\n`);
  process.exit(2);
}

const megabytes = (bytes: number): string => `${Math.round(bytes / 1e6)} MB`;

const rounded = (value: number | null): string => {
  if (value === null || Number.isNaN(value)) return '–';
  return value >= 100 ? String(Math.round(value)) : String(Number(value.toPrecision(3)));
};

const row = (what: string, measured: string, goal: string, met: string, note = ''): string =>
  `  ${what.padEnd(58)} ${measured.padStart(16)}  ${goal.padEnd(14)} ${met.padEnd(4)} ${note}`.trimEnd();

const [first] = cpus();
const load = loadavg()[0]?.toFixed(1);
process.stdout.write(
  `Node.js ${process.versions.node}, ${process.platform} ${process.arch}, ${availableParallelism()} cores` +
    ` (${first?.model.trim() ?? 'unknown'}), ${megabytes(totalmem())} of memory, load ${load}\n`,
);
for (const [name, run] of Object.entries(benches)) {
  if (names.length > 0 && !names.includes(name)) continue;
  process.stdout.write(`\n${name}\n${row('', 'measured', 'goal', 'met')}\n`);
  const began = performance.now();
  for (const { name: what, value, unit, goal = '', met, note } of await run()) {
    const answer = met === undefined ? '' : met ? 'yes' : 'NO';
    process.stdout.write(`${row(what, `${rounded(value)} ${unit}`, goal, answer, note)}\n`);
  }
  const seconds = Math.round((performance.now() - began) / 1000);
  const memory = megabytes(process.memoryUsage().rss);
  process.stdout.write(`  took ${seconds} s; memory of this process afterwards: ${memory}\n`);
}
