import { defineConfig } from 'vitest/config';

const files = (...folders: string[]) => folders.map((folder) => `tests/${folder}/**/*.test.{ts,tsx}`);

/**
 * A process for each file: these end processes, fill memory that WebAssembly never gives back, or share a helper that opens an
 * application for the one file that loads it.
 */
const alone = files('demo', 'documents', 'faults', 'linking', 'workbench');

/** The built server, in a process of its own and mostly seen by a browser. The longest files: they end before the last, short ones begin. */
const served = files('access', 'e2e', 'http');

export default defineConfig({
  test: {
    // Real databases, browsers and PDFs on a busy machine of two cores; nothing here measures time. The same for all: it ends what
    // hangs, and is no bet on the machine.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    // How long what is waited for may take. It ends a test that would wait for ever, and says nothing about speed.
    expect: { poll: { timeout: 30_000, interval: 100 } },
    setupFiles: ['tests/after-file.ts'],
    maxWorkers: 2,
    projects: [
      { extends: true, test: { name: 'alone', include: alone } },
      // All others share the processes they run in: to load the program anew for each file costs more than most of them do.
      // So a test leaves nothing behind that another could meet: no moved clock, no changed setting, no spy.
      { extends: true, test: { name: 'served', include: served, isolate: false } },
      {
        extends: true,
        test: { name: 'together', include: files('**'), exclude: [...alone, ...served], isolate: false },
      },
    ],
  },
});
