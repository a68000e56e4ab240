import type { FinishedPage } from './finished.ts';
import { inflated } from './inflated.ts';

const STAMP = 18;
const picture = /^\/Artifact BMC q ([\d.]+) 0 0 ([\d.]+) 0 (\d+) cm (\/Un Do )?\/Im Do Q EMC$/u;
const stamp = /^\/P <<\/MCID \d+>> BDC BT 0 Tr \/Stamp 8 Tf 100 Tz 1 0 0 1 -?\d+ 6 Tm <((?:[0-9a-f]{2})*)> Tj ET EMC$/u;
const begin = /^\/(?:P|H1) <<\/MCID \d+>> BDC BT 3 Tr$/u;
const word = /^(?:\/Words \d+ Tf )?(?:\d+ Tz )?-?\d+ -?\d+ Td <((?:[0-9a-f]{4})*)> Tj$/u;

interface Content {
  words: string;
  /** How many times words are put on the page, the stamp not counted. */
  count: number;
  stamp: string | null;
  fault: string | null;
}

/**
 * A page's drawing orders: its one picture over the whole sheet (or two, black over what lies under it), unpainted
 * words, and at most a stamp below. Anything else is a fault. Gives the words, by their codes, and what the stamp says;
 * null where there is none.
 */
export function readContent(page: FinishedPage): Content {
  const plain = inflated(page.content.stream);
  const bad = (fault: string): Content => ({ words: '', count: 0, stamp: null, fault });
  if (!plain) return bad('its content does not inflate');
  const said: string[] = [];
  let count = 0;
  let below: string | null = null;
  const [first = '', ...rows] = plain.toString('latin1').split('\n');
  const drawn = picture.exec(first);
  const lift = Number(drawn?.[3]);
  const whole =
    drawn &&
    Math.abs(Number(drawn[1]) - page.width) < 0.02 &&
    Math.abs(Number(drawn[2]) + lift - page.height) < 0.02 &&
    (lift === 0 || lift === STAMP) &&
    (drawn[4] !== undefined) === (page.under !== null);
  if (!whole) return bad('its picture is not the whole sheet');
  for (const row of rows) {
    const hit = word.exec(row);
    const stamped = hit ? null : stamp.exec(row);
    if (hit) {
      count++;
      said.push(
        Buffer.from(hit[1] ?? '', 'hex')
          .swap16()
          .toString('utf16le'),
      );
    } else if (stamped && lift === STAMP && below === null) {
      below = Buffer.from(stamped[1] ?? '', 'hex').toString('latin1');
      said.push(below);
    } else if (!begin.test(row) && row !== 'ET EMC') return bad('it holds an order that is not written here');
  }
  return { words: said.join('\n'), count, stamp: below, fault: null };
}
