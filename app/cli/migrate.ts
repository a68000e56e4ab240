import { command, storeSettings, withStore } from './command.ts';

const help = `Brings the databases to the form this version needs, as the server does when it starts.

Usage: npm run -s migrate

Exit code: 0 done · 1 not done
`;

process.exitCode = await command(help, 0, () =>
  withStore(storeSettings(), async (store) => ({ ok: true, engine: store.engine })),
);
