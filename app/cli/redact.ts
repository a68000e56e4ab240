import { createHash } from 'node:crypto';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { pageId } from '../../machines/ids.ts';
import { refuse } from '../../machines/refusal.ts';
import { createDocumentEngine } from '../documents/engine.ts';
import { readWhole } from '../documents/ingest/read-whole.ts';
import { marksFor } from '../documents/redact/marks-for.ts';
import type { DocumentEngine, Result } from '../documents/types.ts';

const help = `Redact a PDF and verify the result.

  npm run -s redact -- IN.pdf OUT.pdf [--terms FILE] [--marks FILE.json] [--code CODE]

  --terms FILE   Names and phrases to take out wherever they stand, one a line. Blank lines and lines that begin with # are
                 left out. Case, accents, apostrophes, letter-spacing, ligatures and line ends do not matter; whole words only.
  --marks FILE   Places to take out: a JSON array of
                   { "page": 1, "x": 72, "y": 90, "width": 120, "height": 14, "code": "third-party" }
                 page from 1; points (1/72 inch) from the top left corner of the page as it is shown; "code" may be left out.
                   { "page": 3, "scope": "page" } withholds a whole page: a page that says so takes its place.
  --code CODE    Exemption for terms, and for marks without one of their own. Default: third-party
                 (third-party, crime, serious-harm, privilege, or your own).
  --password P   Opens a locked IN.pdf.

The pages are rebuilt from pictures and kept words; nothing of IN.pdf is carried over. The finished bytes are then read back.
Prints the report as JSON. Exit code 0 only if verified clean; on any doubt OUT.pdf is not written, and one that stood
there is removed.
`;

const markFile = z
  .array(
    z.union([
      z.strictObject({
        page: z.int().positive(),
        x: z.number(),
        y: z.number(),
        width: z.number().positive(),
        height: z.number().positive(),
        code: z.string().min(1).max(60).optional(),
        scope: z.literal('box').optional(),
      }),
      z.strictObject({
        page: z.int().positive(),
        scope: z.literal('page'),
        code: z.string().min(1).max(60).optional(),
      }),
    ]),
  )
  .max(100_000);

const say = (report: unknown) => process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);

async function main(): Promise<number> {
  const options = {
    terms: { type: 'string' },
    marks: { type: 'string' },
    code: { type: 'string' },
    password: { type: 'string' },
    help: { type: 'boolean' },
  } as const;
  let parsed: ReturnType<typeof parseArgs<{ options: typeof options; allowPositionals: true }>>;
  try {
    parsed = parseArgs({ options, allowPositionals: true });
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : 'Wrong arguments.'}\n\n${help}`);
    return 2;
  }
  const { values, positionals } = parsed;
  if (values.help) {
    process.stdout.write(help);
    return 0;
  }
  const [from, to] = positionals;
  if (!from || !to || positionals.length > 2) {
    process.stderr.write(help);
    return 2;
  }
  if (path.resolve(from) === path.resolve(to)) {
    say(refuse('same-file', 'IN.pdf and OUT.pdf are the same file. The original is never written over.'));
    return 2;
  }
  await rm(to, { force: true });
  const input = await readInput(from, values);
  if (!input.ok) {
    say(input);
    return 1;
  }
  const engine = createDocumentEngine();
  try {
    return await run(engine, input, to, values.password);
  } finally {
    await engine.close();
  }
}

interface Input {
  ok: true;
  pdf: Uint8Array;
  terms: string[];
  marks: z.infer<typeof markFile>;
  code: string;
}

async function readInput(
  from: string,
  values: { terms?: string; marks?: string; code?: string },
): Promise<Result<Input>> {
  try {
    const pdf = await readFile(from);
    const list = values.terms === undefined ? '' : await readFile(values.terms, 'utf8');
    const terms = list
      .replace(/^\ufeff/u, '')
      .split(/\r?\n/u)
      .map((line) => line.trim())
      .filter((line) => line !== '' && !line.startsWith('#'));
    const empty = terms.find((term) => !/[\p{L}\p{N}]/u.test(term));
    if (empty !== undefined)
      return refuse('bad-term', 'A term in the list has no letter or digit, so it cannot be searched for.');
    const marks =
      values.marks === undefined ? [] : markFile.safeParse(JSON.parse(await readFile(values.marks, 'utf8')));
    if (!Array.isArray(marks) && !marks.success)
      return refuse('bad-marks', `The marks file is not as it should be: ${z.prettifyError(marks.error)}`);
    return {
      ok: true,
      pdf,
      terms,
      marks: Array.isArray(marks) ? marks : marks.data,
      code: values.code ?? 'third-party',
    };
  } catch (error) {
    return refuse(
      'cannot-read',
      error instanceof SyntaxError ? 'The marks file is not JSON.' : 'A file that was named cannot be read.',
    );
  }
}

async function run(engine: DocumentEngine, input: Input, to: string, password: string | undefined): Promise<number> {
  const { pdf } = input;
  const lock = password === undefined ? {} : { password };
  const reading = await readWhole(engine, { pdf, ...lock, pageId: (number) => pageId.parse(`page-${number}`) });
  if (!reading.ok) {
    say(reading);
    return 1;
  }
  const planned = marksFor(reading.text, input);
  if (!planned.ok) {
    say(planned);
    return 1;
  }
  const key = createHash('sha256').update(pdf).digest('hex');
  const source = { key, load: async () => pdf, ...lock, name: 'Document', pages: planned.pages };
  const redacted = await engine.redact({ title: 'Redacted document', sources: [source] });
  if (!redacted.ok) {
    say(redacted);
    return 1;
  }
  const verified = await engine.verify({ pdf: redacted.pdf, manifest: redacted.manifest, terms: input.terms });
  if (!verified.ok) {
    say(verified);
    return 1;
  }
  const findings = reading.findings.map(({ kind, page }) => ({ kind, page }));
  const { report } = verified;
  say({ ok: report.clean, ...report, hits: planned.hits, notCarriedOver: findings });
  if (!report.clean) return 1;
  const part = `${to}.${process.pid}.part`;
  await writeFile(part, redacted.pdf, { mode: 0o600 });
  await rename(part, to);
  return 0;
}

process.exitCode = await main();
