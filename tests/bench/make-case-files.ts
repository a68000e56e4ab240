import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { caseFile } from './case-file.ts';

/*
 * Writes the volumes of a made-up care file into a folder: node make-case-files.ts FOLDER PAGES PER_FILE SCANS_OF_HUNDRED.
 * A process of its own, which has ended before anything is measured: making files takes more memory than reading them.
 */
const [folder = '', ...numbers] = process.argv.slice(2);
const [pages = 0, perFile = 0, scans = 0] = numbers.map(Number);
for (let file = 0; file * perFile < pages; file++) {
  const count = Math.min(perFile, pages - file * perFile);
  const { pdf } = await caseFile(count, { file, scans: scans / 100, everyNamed: 5 });
  writeFileSync(join(folder, `volume-${file + 1}.pdf`), pdf);
}
