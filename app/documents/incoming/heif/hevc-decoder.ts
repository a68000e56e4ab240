import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { Unreadable } from './bytes.ts';
import type { Coded } from './hevc-units.ts';

/** A decoded picture as it lies in the decoder's memory: brightness and, unless it is grey, two colours. Gone with the next one. */
export interface Planes {
  readonly width: number;
  readonly height: number;
  /** Bits of a sample; above 8, each takes two bytes. */
  readonly depth: number;
  /** As H.265 counts: 0 grey, 1 colours halved both ways, 2 across only, 3 not at all. */
  readonly chroma: number;
  readonly planes: readonly { readonly bytes: Uint8Array; readonly stride: number }[];
  readonly matrix: number;
  readonly isFullRange: boolean;
}

export interface HevcDecoder {
  /** @throws Unreadable; then the decoder is of no more use */
  decode<T>(coded: Coded, use: (planes: Planes) => T): T;
}

/**
 * Copying within its own memory, and asking for more of it: all that decoding needs. The letters are of the version in
 * package.json.
 */
const COPY = 'I';
const GROW = 'D';
const MOST_MEMORY = 1_000_000_000;

let compiled: Promise<WebAssembly.Module> | undefined;

/** The program as it ships: read once a process, and only when a photo of this kind comes. */
const program = (): Promise<WebAssembly.Module> => {
  const file = createRequire(path.resolve('package.json')).resolve('libheif-js/libheif-wasm/libheif.wasm');
  compiled ??= readFile(file).then((bytes) => WebAssembly.compile(bytes));
  return compiled;
};

/**
 * A new HEVC decoder: libde265, as libheif-js ships it. It decodes what whoever made the file wrote, and is not young,
 * so it runs shut in: WebAssembly, a memory of its own that holds nothing but this file, and once it has started no way
 * out but the two calls above. Of libheif itself nothing is called: the file is taken apart by our own reader.
 */
export async function hevcDecoder(): Promise<HevcDecoder> {
  const wasm = await program();
  const { default: start } = await import('libheif-js/libheif-wasm/libheif.js');
  let isShut = false;
  const lib = start({
    instantiateWasm(imports: WebAssembly.Imports, receive: (instance: WebAssembly.Instance) => void) {
      const instance = new WebAssembly.Instance(
        wasm,
        gated(imports, () => isShut),
      );
      receive(instance);
      return instance.exports;
    },
  });
  isShut = true;
  const word = lib._malloc(4);
  const peek = () => new DataView(lib.HEAPU8.buffer).getUint32(word, true);

  const push = (context: number, unit: Uint8Array) => {
    const at = lib._malloc(unit.length);
    lib.HEAPU8.set(unit, at);
    const failed = lib._de265_push_NAL(context, at, unit.length, 0, 0, 0);
    lib._free(at);
    if (failed !== 0) throw new Unreadable();
  };

  const drawn = (context: number): number => {
    for (;;) {
      const failed = lib._de265_decode(context, word);
      const image = lib._de265_get_next_picture(context);
      if (image !== 0) return image;
      if (failed !== 0 || peek() === 0) throw new Unreadable();
    }
  };

  const planesOf = (image: number): Planes => {
    const chroma = lib._de265_get_chroma_format(image);
    const depth = lib._de265_get_bits_per_pixel(image, 0);
    const planes = (chroma === 0 ? [0] : [0, 1, 2]).map((channel) => {
      if (lib._de265_get_bits_per_pixel(image, channel) !== depth) throw new Unreadable();
      const at = lib._de265_get_image_plane(image, channel, word);
      const stride = peek();
      const height = lib._de265_get_image_height(image, channel);
      const width = lib._de265_get_image_width(image, channel) * (depth > 8 ? 2 : 1);
      const end = at + stride * (height - 1) + width;
      const heap: Uint8Array = lib.HEAPU8;
      if (at <= 0 || width > stride || end > heap.length) throw new Unreadable();
      return { bytes: heap.subarray(at, end), stride };
    });
    return {
      width: lib._de265_get_image_width(image, 0),
      height: lib._de265_get_image_height(image, 0),
      ...{ depth, chroma, planes },
      matrix: lib._de265_get_image_matrix_coefficients(image),
      isFullRange: lib._de265_get_image_full_range_flag(image) === 1,
    };
  };

  return {
    decode(coded, use) {
      try {
        const context = lib._de265_new_decoder();
        for (const unit of coded.units) push(context, unit);
        lib._de265_flush_data(context);
        const result = use(planesOf(drawn(context)));
        lib._de265_free_decoder(context);
        return result;
      } catch (error) {
        // It ran into its own walls: a damaged picture, or one made to break it.
        if (error instanceof WebAssembly.RuntimeError || error instanceof RangeError) throw new Unreadable();
        throw error;
      }
    },
  };
}

/** What the program may call of the outside: everything while it starts, and afterwards next to nothing. */
export function gated(imports: WebAssembly.Imports, isShut: () => boolean): WebAssembly.Imports {
  const gate = (name: string, call: WebAssembly.ImportValue): WebAssembly.ImportValue => {
    if (typeof call !== 'function') return call;
    return (...args: readonly unknown[]) => {
      const isFree = !isShut() || name === COPY || (name === GROW && Number(args[0]) >>> 0 < MOST_MEMORY);
      if (!isFree) throw new Unreadable();
      return Reflect.apply(call, undefined, args);
    };
  };
  const each = (calls: WebAssembly.ModuleImports): WebAssembly.ModuleImports =>
    Object.fromEntries(Object.entries(calls).map(([name, call]) => [name, gate(name, call)]));
  return Object.fromEntries(Object.entries(imports).map(([module, calls]) => [module, each(calls)]));
}
