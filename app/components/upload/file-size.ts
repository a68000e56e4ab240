const KB = 1024;
const MB = 1024 * KB;

/** A size as people read it: whole kilobytes below one megabyte, one place behind the point below ten. */
export const fileSize = (bytes: number): string =>
  bytes < MB ? `${Math.max(1, Math.round(bytes / KB))}kB` : `${(bytes / MB).toFixed(bytes < 10 * MB ? 1 : 0)}MB`;
