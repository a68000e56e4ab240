import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/** Seconds `pdftoppm -r 150 -gray` takes for the file, one process, pictures thrown away unread; null where it is not installed. */
export async function poppler(pdf: Uint8Array): Promise<number | null> {
  const from = performance.now();
  const ended = await new Promise<boolean>((resolve) => {
    const child = spawn('pdftoppm', ['-r', '150', '-gray', '-'], { stdio: ['pipe', 'ignore', 'ignore'] });
    child.on('error', () => resolve(false));
    child.on('close', (code) => resolve(code === 0));
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(pdf);
  });
  return ended ? (performance.now() - from) / 1000 : null;
}

/** Looks at the memory four times a second: the most since the last asking, in MB, of this process and of those it started (null where unknown). */
export function watchMemory(): { peak(): { here: number; processes: number | null }; stop(): void } {
  let here = 0;
  let processes: number | null = null;
  const look = () => {
    here = Math.max(here, shareOf(process.pid) ?? process.memoryUsage.rss());
    const all = memoryOfChildren();
    if (all !== null) processes = Math.max(processes ?? 0, all);
  };
  const timer = setInterval(look, 250);
  return {
    peak() {
      look();
      const seen = { here: Math.round(here / 1e6), processes: processes === null ? null : Math.round(processes / 1e6) };
      here = 0;
      processes = null;
      return seen;
    },
    stop: () => clearInterval(timer),
  };
}

/** Bytes resident in all processes this one has started, by Linux's own list; null elsewhere. */
function memoryOfChildren(): number | null {
  try {
    let sum = 0;
    for (const name of readdirSync('/proc')) if (/^\d+$/u.test(name)) sum += residentOf(name);
    return sum;
  } catch {
    return null;
  }
}

function residentOf(id: string): number {
  try {
    const state = readFileSync(`/proc/${id}/stat`, 'latin1');
    // After the name, which may hold anything and ends with the last bracket: state, then the parent.
    const parent = Number(state.slice(state.lastIndexOf(')') + 2).split(' ')[1]);
    if (parent !== process.pid) return 0;
    return shareOf(id) ?? 0;
  } catch {
    return 0;
  }
}

/** Bytes resident, what several processes share (the program itself) counted once over all of them; null where nobody says. */
function shareOf(id: string | number): number | null {
  try {
    const kilobytes = /^Pss:\s+(\d+) kB/mu.exec(readFileSync(`/proc/${id}/smaps_rollup`, 'latin1'))?.[1];
    return kilobytes === undefined ? null : Number(kilobytes) * 1024;
  } catch {
    return null;
  }
}
