import { existsSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Address, everyAddress } from '../access/routes.ts';

/** Which record is left when something is handed out, and where the code stands that puts it there; or why there is none. */
type Row =
  | { readonly leaves: string; readonly by: string; readonly code: string }
  | { readonly leaves: null; readonly why: string };

/** An event of the case, sealed and chained with the others. */
const event = (type: string, by: string): Row => ({ leaves: type, by, code: `type: '${type}'` });
/** A line `exported` in the log of accounts, by `takeOut`. */
const line = (by: string): Row => ({ leaves: 'exported', by, code: 'takeOut(' });
const none = (why: string): Row => ({ leaves: null, why });

const nothingInIt = none(
  'holds nothing of a case: what it answers is the same for everybody, or an address to go on to',
);
const paper = line('app/services/reports/take-paper.ts');

/** Every address that answers with something else than a page. */
const table: Readonly<Record<string, Row>> = {
  '/ask/sent/copy.txt': none('whoever asked saves their own words, in the minutes after they sent them'),
  '/leave': nothingInIt,
  '/colours.css': nothingInIt,
  '/report-key.pem': none('the public key of the installation: no secret, and meant for everybody'),
  '/track/cases/:reference/access-instead': nothingInIt,
  '/track/cases/:reference/language': nothingInIt,
  '/track/cases/:reference/download/:part': event('answer.downloaded', 'app/services/following/download-answer.ts'),
  '/track/sign-out': nothingInIt,
  '/desk/cases/:caseId/workbench': nothingInIt,
  '/desk/cases/:caseId/notices/:kind/pdf': line('app/routes/desk/case/notice-pdf.ts'),
  // The page that shows it puts it there; without, there is no picture.
  '/desk/cases/:caseId/answer/:page.png': {
    ...{ leaves: 'material.viewed', by: 'app/routes/desk/case/answer-image.ts', code: 'if (!hasSeen(' },
  },
  '/desk/cases/:caseId/redactions.csv': line('app/routes/desk/case/redactions-csv.ts'),
  '/desk/cases/:caseId/letter/large': line('app/routes/desk/case/letter-print.ts'),
  '/desk/cases/:caseId/uploads': none('takes in, and hands out nothing'),
  '/desk/cases/:caseId/uploads/:uploadId/:from': none('takes in, and hands out nothing'),
  // Proof as an event of the case (`proof.viewed`), everything else as a line.
  '/desk/cases/:caseId/files/:fileId': line('app/routes/desk/case/files.ts'),
  '/desk/cases/:caseId/consultations/:consultationId/copy': line('app/services/register/take-consultation.ts'),
  '/desk/cases/:caseId/redline/:fileId': event('redline.viewed', 'app/services/redaction/view-redline.ts'),
  '/desk/cases/:caseId/pages/:documentId/:page.png': {
    ...{ leaves: 'material.viewed', by: 'app/routes/desk/workbench/image.ts', code: 'if (!hasViewed(' },
  },
  '/desk/cases/:caseId/review/:documentId/:page': none(
    'marks and suggestions of a page on the workbench, whose page puts the look on record; acts are events',
  ),
  '/dpo/request-log/:format': line('app/services/figures/request-log.ts'),
  '/dpo/reports/:period/:format': paper,
  '/dpo/backlog/:format': paper,
  '/dpo/publication/:format': paper,
  '/dpo/audit/export': line('app/services/auditing/export.ts'),
  '/sign-out': nothingInIt,
  '/api/health': nothingInIt,
  '/api/calendar/:token.ics': none(
    'a calendar program asks every hour and nobody looks; references and dates alone; that the address was made, made anew or taken away is on record',
  ),
};

/** What a route is made of that does not answer with a page: the words by which a file leaves. */
const handsOut = /new Response\(|Response\.json\(|sealedFileResponse|pdfInPieces|paperResponse|Content-Disposition/;

const sources = new Map<string, string>();
function sourceOf(file: string): string {
  const known = sources.get(file) ?? (existsSync(file) ? readFileSync(file, 'utf8') : '');
  sources.set(file, known);
  return known;
}

/** Everything a file of ours imports, and what that imports. */
function reached(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const [, to] of sourceOf(file).matchAll(/^(?:import|export|\}) .*?from '(\.[^']+)';$/gm)) {
    if (to && !to.includes('/+types/')) reached(posix.join(posix.dirname(file), to), seen);
  }
  return seen;
}

const addresses = await everyAddress();
const isFile = ({ file, isPage }: Address): boolean => !isPage || handsOut.test(sourceOf(`app/${file}`));

describe('who took what is on record (UK GDPR Art 5(2); design: every download is an event)', () => {
  it('of every address that hands out something else than a page it is said which record that leaves, or why none', () => {
    expect(addresses.length).toBeGreaterThan(100);
    expect(addresses.filter(isFile).map(({ pattern }) => pattern)).toEqual(Object.keys(table));
  });

  it('knows a file from a page', () => {
    const of = (pattern: string) => addresses.find((one) => one.pattern === pattern);
    const [csv, page] = [of('/desk/cases/:caseId/redactions.csv'), of('/desk/cases/:caseId/redactions')];
    expect([csv && isFile(csv), page && isFile(page)]).toEqual([true, false]);
  });

  it.each(Object.entries(table).flatMap(([pattern, row]) => (row.leaves === null ? [] : [{ pattern, ...row }])))(
    '$pattern leaves $leaves',
    ({ pattern, by, code }) => {
      const route = addresses.find((one) => one.pattern === pattern)?.file;
      expect([...reached(`app/${route}`)]).toContain(by);
      expect(sourceOf(by)).toContain(code);
    },
  );
});
