import sharp from 'sharp';
import type { Box } from '../../../machines/documents/events.ts';
import type { Bitmap } from './render.ts';

interface Size {
  readonly width: number;
  readonly height: number;
}

/** A grey picture turned so that what fell by this many degrees is level. Grows, so that nothing is cut off. */
export async function straightened({ data, width, height }: Bitmap, skew: number): Promise<Bitmap> {
  const turned = await sharp(data, { raw: { width, height, channels: 1 } })
    .rotate(-skew, { background: '#ffffff' })
    .toColourspace('b-w')
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { info } = turned;
  return { data: new Uint8Array(turned.data), width: info.width, height: info.height, channels: 1 };
}

/**
 * A box of the straightened picture as the box around the same ink on the page as it is shown. Both sizes in the box's
 * own measure.
 */
export function askew<B extends Box>(box: B, straight: Size, page: Size, skew: number): B {
  const [sin, cos] = [Math.sin((skew * Math.PI) / 180), Math.cos((skew * Math.PI) / 180)];
  const corners = [box.x, box.x + box.width].flatMap((x) =>
    [box.y, box.y + box.height].map((y) => {
      const [dx, dy] = [x - straight.width / 2, y - straight.height / 2];
      return [page.width / 2 + dx * cos - dy * sin, page.height / 2 + dx * sin + dy * cos] as const;
    }),
  );
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
  const [left, top] = [Math.max(0, Math.min(...xs)), Math.max(0, Math.min(...ys))];
  return {
    ...box,
    ...{ x: left, y: top },
    ...{ width: Math.min(page.width, Math.max(...xs)) - left, height: Math.min(page.height, Math.max(...ys)) - top },
  };
}
