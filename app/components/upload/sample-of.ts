const sliceBytes = 64 * 1024;
const slices = 16;

/**
 * Tells apart files that agree in name, size and time: the SHA-256, in hex, of sixteen pieces from beginning to end, a file of a
 * megabyte whole. Empty where the browser has no such sums (a page without HTTPS) or cannot read the file: then name, size and time decide.
 */
export async function sampleOf(file: Blob): Promise<string> {
  const step = Math.max(sliceBytes, Math.ceil((file.size - sliceBytes) / (slices - 1)));
  const parts: Blob[] = [];
  for (let from = 0; from < file.size; from += step) parts.push(file.slice(from, from + sliceBytes));
  try {
    const sum = await crypto.subtle.digest('SHA-256', await new Blob(parts).arrayBuffer());
    return [...new Uint8Array(sum)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  } catch {
    return '';
  }
}
