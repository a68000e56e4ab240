import { refold } from '../services/refold.ts';
import { caughtUp } from './caught-up.ts';
import { command, storeSettings, withStore } from './command.ts';

const help = `Checks that nothing was changed: every chain of events, its head and length, the daily anchors, every seal, that
every case replays, that its row in the lists shows what its events say, and what was done in the house on each day against
the sum the ledger has of it.

Usage: npm run -s verify

Writes { ok, cases, events, destroyed, replayed, faults } as JSON. A fault names the case (id and reference), the number
of the event, and what is wrong with it: changed, reordered, removed, cut-off, added, unreadable, does-not-replay,
projection (a column of the list; the next event of the case writes it anew), case-removed, rolled-back, key-lost, anchor,
tally (what figures are read from is not what the rows add up to), house (sign-ins, accounts, settings, absences of a day).
Reads only; the server may be running. The first time after an upgrade, rows that the older version wrote are brought to this
one before, as the server does when it starts.

Exit code: 0 nothing found · 1 something is wrong
`;

process.exitCode = await command(help, 0, () =>
  withStore(storeSettings(), async (store) => {
    // Rows that an older program wrote are no sign that somebody changed them.
    await caughtUp(store);
    return store.verify(refold);
  }),
);
