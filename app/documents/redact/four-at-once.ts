/** Four white pixels of one byte each, seen as one number. */
export const FOUR_WHITE = 0xffffffff;

/**
 * Bytes seen four at a time: most of a page is paper, and is passed over so. The last one to three of a length that is no
 * multiple of four are in none. Empty where the bytes begin at a place that cannot be seen so; then all are looked at one by one.
 */
export const foursOf = (data: Uint8Array): Uint32Array =>
  data.byteOffset % 4 === 0 ? new Uint32Array(data.buffer, data.byteOffset, data.length >> 2) : new Uint32Array(0);
