import { readdirSync, readFileSync } from 'node:fs';

/** Processes this one has started and that still live, by the system’s own list. */
export const started = (): string[] =>
  readdirSync('/proc').filter((name) => {
    if (!/^\d+$/u.test(name)) return false;
    try {
      const state = readFileSync(`/proc/${name}/stat`, 'latin1');
      const [condition, parent] = state.slice(state.lastIndexOf(')') + 2).split(' ');
      return Number(parent) === process.pid && condition !== 'Z';
    } catch {
      return false;
    }
  });
