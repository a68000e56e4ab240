import type { Box } from '../../../machines/documents/events.ts';
import type { RedactPage } from '../types.ts';

/** What stands across every page of a redline copy. */
export const notForRelease = 'Not for release: contains what will be removed';

const RED = '0.83 0.21 0.11';
const LABEL = 6;
/** Of the em, how wide a letter of the stamp's font is, a little generously. */
const EM = 0.56;

const n = (value: number) => String(Math.round(value * 100) / 100);
const latin = (text: string) => Buffer.from(text, 'latin1').toString('hex');

/**
 * The orders drawn over a page of a redline copy: a see-through outline with its code round everything that will be taken out, and
 * the warning across the page. The page below stays as it is.
 * @param lift how far the page stands above the foot of the sheet
 */
export function redlineOrders(page: RedactPage, lift: number): string {
  const { width, height } = page.text;
  const top = height + lift;
  const whole: Box = { x: 3, y: 3, width: width - 6, height: height - 6 };
  const outlines = page.marks.flatMap(({ scope, boxes, code }) =>
    (scope === 'page' ? [whole] : boxes).map((box) => outline(box, code, top)),
  );
  return ['/Artifact BMC', across(width, height, lift), ...outlines, 'EMC'].join('\n');
}

function outline(box: Box, code: string, top: number): string {
  const foot = top - box.y - box.height;
  const tab = { width: code.length * LABEL * EM + 4, height: LABEL + 2 };
  // Above the place, or in it where the page ends there.
  const at = box.y > tab.height ? foot + box.height : foot + box.height - tab.height;
  return [
    `q ${RED} RG 1 w ${n(box.x)} ${n(foot)} ${n(box.width)} ${n(box.height)} re S`,
    `${RED} rg ${n(box.x)} ${n(at)} ${n(tab.width)} ${n(tab.height)} re f`,
    `BT 1 1 1 rg 0 Tr /Stamp ${LABEL} Tf 100 Tz 1 0 0 1 ${n(box.x + 2)} ${n(at + 2)} Tm <${latin(code)}> Tj ET Q`,
  ].join(' ');
}

/** From corner to corner, in outlined letters through which the page can be read. */
function across(width: number, height: number, lift: number): string {
  const diagonal = Math.hypot(width, height);
  const size = (diagonal * 0.86) / (notForRelease.length * 0.5);
  const [cos, sin] = [width / diagonal, height / diagonal];
  const start = { x: width * 0.07 + (sin * size) / 3, y: lift + height * 0.07 - (cos * size) / 3 };
  const turned = [cos, sin, -sin, cos].map((value) => value.toFixed(4)).join(' ');
  return `q ${RED} RG 0.5 w BT 1 Tr /Stamp ${n(size)} Tf 100 Tz ${turned} ${n(start.x)} ${n(start.y)} Tm <${latin(notForRelease)}> Tj ET Q`;
}
