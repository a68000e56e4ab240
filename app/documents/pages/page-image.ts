import sharp from 'sharp';
import type { Turn } from '../../../machines/file-order/turn.ts';
import { hasColours } from './colour.ts';
import type { PdfFile } from './pdf-file.ts';
import { render, smallColours } from './render.ts';

interface Shown {
  readonly index: number;
  readonly turned: Turn;
  readonly width: number;
  readonly isScan: boolean;
}

/**
 * A page as a PNG `width` pixels wide, for the workbench, with the colours its answer will have. Null where there is no
 * such page or it is damaged.
 */
export async function pageImage(file: PdfFile, { index, turned, width, isScan }: Shown) {
  const page = file.page(index, turned);
  if (!page) return null;
  const bitmap = (() => {
    try {
      const wide = Math.min(2400, Math.max(100, Math.round(width)));
      const high = Math.min(12_000, Math.max(1, Math.round((wide * page.height) / page.width)));
      return render(page, { width: wide, height: high }, hasColours(smallColours(page), isScan) ? 3 : 1);
    } finally {
      page.close();
    }
  })();
  const { channels, height } = bitmap;
  const image = await sharp(bitmap.data, { raw: { width: bitmap.width, height, channels } })
    // Grey would be written as three colours that are the same: twice the bytes, and twice the time.
    .toColourspace(channels === 1 ? 'b-w' : 'srgb')
    .png({ compressionLevel: 3 })
    .toBuffer();
  return { image: new Uint8Array(image), width: bitmap.width, height };
}
