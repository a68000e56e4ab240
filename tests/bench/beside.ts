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

/** The most since the last asking, in MB: of this process, of those it started (null where unknown), of all of them at one moment. */
interface Peak {
  readonly here: number;
  readonly processes: number | null;
  readonly all: number;
}

/** Looks at the memory four times a second. */
export function watchMemory(): { peak(): Peak; stop(): void } {
  let here = 0;
  let processes: number | null = null;
  let all = 0;
  const look = () => {
    const own = process.memoryUsage.rss();
    const children = memoryOfChildren();
    here = Math.max(here, own);
    if (children !== null) processes = Math.max(processes ?? 0, children);
    all = Math.max(all, own + (children ?? 0));
  };
  const timer = setInterval(look, 250);
  const inMegabytes = (bytes: number) => Math.round(bytes / 1e6);
  return {
    peak() {
      look();
      const seen = {
        here: inMegabytes(here),
        processes: processes === null ? null : inMegabytes(processes),
        all: inMegabytes(all),
      };
      here = 0;
      processes = null;
      all = 0;
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
    return ownOf(id) ?? 0;
  } catch {
    return 0;
  }
}

/**
 * Bytes of its own a process has resident; null where nobody says. What several share is the program, which is counted with this process. `Pss`
 * would be truer by a little, but the system adds it up page by page: four looks a second at four processes took a third of a core.
 */
function ownOf(id: string): number | null {
  try {
    const kilobytes = /^RssAnon:\s+(\d+) kB/mu.exec(readFileSync(`/proc/${id}/status`, 'latin1'))?.[1];
    return kilobytes === undefined ? null : Number(kilobytes) * 1024;
  } catch {
    return null;
  }
}
