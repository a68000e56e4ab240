import type { Bitmap } from './render.ts';

/** Degrees. A sheet that lies more askew than this was not laid on the glass carelessly. */
const STEEPEST = 12;
/** Points that are looked at. */
const FEWEST = 400;
const MOST = 20_000;
const DARKER = 60;
/** How much sharper than straight ahead the best angle has to be: less is chance. */
const CLEARER = 1.25;

/**
 * How far the sheet was laid askew, in degrees clockwise; 0 where it is straight, or there is too little to tell. From a small
 * drawing: seen from their end, lines of writing and the white between them are furthest apart, whether they go along the page
 * or up and down it. Takes some hundredths of a second.
 */
export function skewOf(bitmap: Bitmap): number {
  const { xs, ys } = edges(bitmap);
  if (xs.length < FEWEST) return 0;
  const across = steepest(xs, ys);
  const down = steepest(ys, xs);
  const { score, angle, straight } = down.score > across.score ? { ...down, angle: -down.angle } : across;
  return score > straight * CLEARER && Math.abs(angle) < STEEPEST - 0.5 ? angle : 0;
}

/** Points at the rim of something dark: of a photo or a black margin only its outline counts. */
function edges({ data, width, height, channels }: Bitmap): { xs: Float32Array; ys: Float32Array } {
  const paper = paperOf(data, channels);
  const isDark = (x: number, y: number): boolean => (data[(y * width + x) * channels] ?? 255) < paper - DARKER;
  const xs: number[] = [];
  const ys: number[] = [];
  // What lies at the very edge is the shadow of the sheet.
  const margin = Math.round(width / 40);
  for (let y = margin; y < height - margin; y++)
    for (let x = margin; x < width - margin; x++) {
      if (!isDark(x, y)) continue;
      if (isDark(x - 1, y) && isDark(x + 1, y) && isDark(x, y - 1) && isDark(x, y + 1)) continue;
      xs.push(x);
      ys.push(y);
    }
  const every = Math.max(1, Math.ceil(xs.length / MOST));
  const some = (all: number[]) => Float32Array.from(all.filter((_, index) => index % every === 0));
  return { xs: some(xs), ys: some(ys) };
}

/** The brightness most of the page has. */
function paperOf(data: Uint8Array, channels: number): number {
  const counts = new Uint32Array(256);
  for (let i = 0; i < data.length; i += channels) counts[data[i] ?? 255] = (counts[data[i] ?? 255] ?? 0) + 1;
  let most = 255;
  for (let value = 128; value < 256; value++) if ((counts[value] ?? 0) > (counts[most] ?? 0)) most = value;
  return most;
}

function steepest(along: Float32Array, over: Float32Array): { score: number; angle: number; straight: number } {
  const scoreAt = (angle: number) => sharpness(along, over, angle);
  const straight = scoreAt(0);
  let best = { score: straight, angle: 0 };
  const look = (from: number, to: number, step: number) => {
    for (let angle = from; angle <= to + 1e-9; angle += step) {
      const score = scoreAt(angle);
      if (score > best.score) best = { score, angle };
    }
  };
  look(-STEEPEST, STEEPEST, 0.5);
  const { angle } = best;
  look(angle - 0.4, angle + 0.4, 0.1);
  return { ...best, straight };
}

/** How much the number of points changes from one line of view to the next, at this angle. */
function sharpness(along: Float32Array, over: Float32Array, degrees: number): number {
  const [sin, cos] = [Math.sin((degrees * Math.PI) / 180), Math.cos((degrees * Math.PI) / 180)];
  const bins = new Float32Array(4096);
  for (let i = 0; i < along.length; i++) {
    const at = Math.round((over[i] ?? 0) * cos - (along[i] ?? 0) * sin) + 1024;
    if (at >= 0 && at < bins.length) bins[at] = (bins[at] ?? 0) + 1;
  }
  let sum = 0;
  for (let i = 1; i < bins.length; i++) sum += ((bins[i] ?? 0) - (bins[i - 1] ?? 0)) ** 2;
  return sum;
}
