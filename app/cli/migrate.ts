import { caughtUp } from './caught-up.ts';
import { command, storeSettings, withStore } from './command.ts';

const help = `Brings the databases to the form this version needs, and the rows of all cases with them, as the server does when it
starts. May be stopped and begun again.

Usage: npm run -s migrate

Exit code: 0 done · 1 not done
`;

process.exitCode = await command(help, 0, () =>
  withStore(storeSettings(), async (store) => {
    await caughtUp(store);
    return { ok: true, engine: store.engine };
  }),
);
