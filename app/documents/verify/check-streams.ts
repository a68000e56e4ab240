import { inflateSync } from 'node:zlib';
import type { Check } from '../types.ts';
import type { FileObject } from './objects.ts';

const MAX_INFLATED = 400_000_000;
const text = `(?:/P <</MCID \\d+>> BDC BT [03] Tr|/Words \\d+ Tf \\d+ Tz 1 0 0 1 -?\\d+ -?\\d+ Tm <[0-9a-f]*> Tj|ET EMC)`;
const picture = '/Artifact BMC q [\\d.]+ 0 0 [\\d.]+ 0 \\d+ cm /Im Do Q EMC';
const stamp = '/P <</MCID \\d+>> BDC BT 0 Tr /Stamp 8 Tf 100 Tz 1 0 0 1 -?\\d+ -?\\d+ Tm <[0-9a-f]*> Tj ET EMC';
const line = new RegExp(`^(?:${picture}|${stamp}|${text})$`, 'u');

/**
 * Inflates every stream. A picture must hold exactly its pixels and nothing behind them; a JPEG no comment or camera data; a
 * page's drawing orders only the few that are written here. What is left to search is returned as text.
 */
export function checkStreams(objects: Map<number, FileObject>): { checks: Check[]; texts: string[] } {
  const texts: string[] = [];
  const bad: string[] = [];
  let pictures = 0;
  let others = 0;
  for (const { id, body, stream } of objects.values()) {
    if (!stream) continue;
    if (/\/Subtype \/Image /u.test(body)) {
      pictures++;
      const why = /\/DCTDecode/u.test(body) ? jpegFault(body, stream) : pixelFault(body, stream);
      if (why) bad.push(`picture ${id} ${why}`);
      continue;
    }
    others++;
    const plain = inflate(stream);
    if (!plain) {
      bad.push(`stream ${id} does not inflate`);
      continue;
    }
    const words = plain.toString('latin1');
    const isFont = /\/Length1 /u.test(body) || plain.every((byte) => byte === 0) || words.startsWith('/CIDInit');
    if (!isFont && !words.split('\n').every((row) => line.test(row)))
      bad.push(`page content ${id} holds an order that is not written here`);
    texts.push(words, layerText(words));
  }
  return {
    checks: [
      {
        name: 'every stream inflated and accounted for',
        ok: bad.length === 0,
        detail: bad.slice(0, 5).join('; ') || `${pictures} pictures of exactly their pixels, ${others} other streams`,
      },
    ],
    texts,
  };
}

/** The words of a page's text layer, by their codes. */
function layerText(content: string): string {
  return [...content.matchAll(/<([0-9a-f]+)> Tj/gu)]
    .map(([, hex]) =>
      (hex?.length ?? 0) % 4 === 0
        ? Buffer.from(hex ?? '', 'hex')
            .swap16()
            .toString('utf16le')
        : '',
    )
    .join(' ');
}

function inflate(stream: Uint8Array): Buffer | null {
  try {
    return inflateSync(stream, { maxOutputLength: MAX_INFLATED });
  } catch {
    return null;
  }
}

function pixelFault(body: string, stream: Uint8Array): string | null {
  const number = (key: string) => Number(new RegExp(`/${key} (\\d+)`, 'u').exec(body)?.[1]);
  const plain = inflate(stream);
  if (!plain) return 'does not inflate';
  const channels = /\/DeviceGray /u.test(body) ? 1 : 3;
  const row = Math.ceil((number('Width') * channels * number('BitsPerComponent')) / 8);
  return plain.length === row * number('Height') ? null : 'holds more or less than its pixels';
}

/** Walks the segments of a JPEG: only the JFIF and colour markers and the picture itself may be there, and nothing after its end. */
function jpegFault(body: string, data: Uint8Array): string | null {
  const said = (key: string) => Number(new RegExp(`/${key} (\\d+)`, 'u').exec(body)?.[1]);
  if (data[0] !== 0xff || data[1] !== 0xd8) return 'is not a JPEG';
  let at = 2;
  while (at < data.length) {
    if (data[at] !== 0xff) return 'is damaged';
    const marker = data[at + 1] ?? 0;
    if (marker === 0xda) break;
    const other = (marker > 0xe0 && marker <= 0xef && marker !== 0xee) || marker === 0xfe;
    if (other) return 'carries data beside its pixels';
    const isFrame = marker >= 0xc0 && marker <= 0xc2;
    if (isFrame) {
      const [high, wide] = [
        ((data[at + 5] ?? 0) << 8) + (data[at + 6] ?? 0),
        ((data[at + 7] ?? 0) << 8) + (data[at + 8] ?? 0),
      ];
      const channels = /\/DeviceGray /u.test(body) ? 1 : 3;
      if (high !== said('Height') || wide !== said('Width') || data[at + 9] !== channels)
        return 'is not the picture the file says it is';
    }
    at += 2 + ((data[at + 2] ?? 0) << 8) + (data[at + 3] ?? 0);
  }
  const bytes = Buffer.from(data.buffer, data.byteOffset, data.length);
  return bytes.indexOf(Buffer.from([0xff, 0xd9]), at) === data.length - 2 ? null : 'has bytes after its end';
}
