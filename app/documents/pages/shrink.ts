import type { Bitmap } from './render.ts';

/**
 * A drawing so many times smaller: each pixel is the mean of those it stands for. What is left over at the right and below
 * is left out.
 */
export function shrunk({ data, width, height, channels }: Bitmap, times: number): Bitmap {
  const [across, down] = [Math.floor(width / times), Math.floor(height / times)];
  const out = new Uint8Array(across * down * channels);
  for (let at = 0; at < out.length; at++) {
    const pixel = Math.floor(at / channels);
    const corner = Math.floor(pixel / across) * times * width + (pixel % across) * times;
    let sum = 0;
    for (let row = 0; row < times; row++)
      for (let column = 0; column < times; column++)
        sum += data[(corner + row * width + column) * channels + (at % channels)] ?? 0;
    out[at] = Math.round(sum / (times * times));
  }
  return { data: out, width: across, height: down, channels };
}
