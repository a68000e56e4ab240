import { command, storeSettings, withStore } from './command.ts';

const help = `Backs up what is kept, while the server may be running.

Usage: npm run -s backup -- FOLDER

Writes FOLDER/cases (keep as long as you like), FOLDER/vault (keys and index; files older than 30 days are deleted, so
that a destroyed case is beyond return), FOLDER/files and FOLDER/ledger, and what it wrote as JSON on standard output. The
master key is not in it: keep it elsewhere, for without it a backup cannot be read. On PostgreSQL the two databases are
dumped with pg_dump, to two places; this command then copies files and ledger.

Exit code: 0 done · 1 not done
`;

process.exitCode = await command(help, 1, async ([folder]) => {
  if (folder === undefined) throw new Error('Say into which folder. See --help.');
  return withStore(storeSettings(), async (store) => {
    await store.anchor(Date.now());
    return { ok: true, ...(await store.backup(folder, Date.now())) };
  });
});
