import fc from 'fast-check';
import { decide } from '../../machines/case.ts';
import { addDays } from '../../machines/dates.ts';
import { nextHonestAct } from './honest.ts';
import { eventTypes } from './made-up.ts';
import { walks } from './walks.ts';
console.log(eventTypes.length);
let t = Date.now();
const ws = fc.sample(walks, { numRuns: 2500, seed: 11 });
console.log(Date.now() - t);
const n: Record<string, number> = {};
for (const w of ws.slice(0, 300)) for (const t of new Set(w.events.map((e) => e.type))) n[t] = (n[t] ?? 0) + 1;
console.log(JSON.stringify(n));
const bad: Record<string, number> = {};
for (const c of [true, false]) for (const w of ws) {
  let s = w.state; let i = 0;
  const tail: string[] = [];
  for (;;) {
    const e = nextHonestAct(s, addDays(w.today, 1), c);
    if (!e) break;
    const r = decide(s, e);
    tail.push(e.type);
    if (!r.ok || i++ > 80) { const k = `${c} ${e.type} ${r.ok ? 'loop ' + tail.slice(-4) : r.code}`; if (!bad[k]) console.log(k, JSON.stringify(s.request.value), s.request.context.decision, w.events.map((e) => e.type).join(' '), w.first.right); bad[k] = (bad[k] ?? 0) + 1; break; }
    s = r.next;
  }
}
console.log(bad, Date.now() - t);
