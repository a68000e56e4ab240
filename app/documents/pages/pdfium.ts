import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { init, type WrappedPdfiumModule } from '@embedpdf/pdfium';

/**
 * The memory of the WASM module, which the package's types leave out. The views change when memory grows: never keep one.
 * And its functions without the package's wrapping, which costs more than the call where one is made for every letter.
 */
interface Heap {
  _FPDFText_GetUnicode(text: number, index: number): number;
  _FPDFText_GetLooseCharBox(text: number, index: number, rectangle: number): number;
  _FPDFText_GetCharBox(text: number, index: number, left: number, right: number, bottom: number, top: number): number;
  _FPDFText_GetTextObject(text: number, index: number): number;
  _FPDFText_HasUnicodeMapError(text: number, index: number): number;
  HEAPU8: Uint8Array;
  HEAPF32: Float32Array;
  HEAPF64: Float64Array;
}

export interface Pdfium {
  api: WrappedPdfiumModule;
  heap: Heap;
  malloc(bytes: number): number;
  free(pointer: number): void;
}

let loading: Promise<Pdfium> | null = null;

/** PDFium, once a process; the WASM comes from the installed package, never from the network. */
export const pdfium = (): Promise<Pdfium> => {
  loading ??= load();
  return loading;
};

async function load(): Promise<Pdfium> {
  const file = readFileSync(createRequire(import.meta.url).resolve('@embedpdf/pdfium/pdfium.wasm'));
  const module = { wasmBinary: file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength) };
  const api = await init(module);
  api.PDFiumExt_Init();
  return {
    api,
    // `as`: the package's type names emscripten's module type, which it does not ship.
    heap: api.pdfium as unknown as Heap,
    malloc: (bytes) => api.pdfium.wasmExports.malloc(bytes),
    free: (pointer) => api.pdfium.wasmExports.free(pointer),
  };
}

/** Reads a UTF-16LE string by one of PDFium's "ask the length, then fill" calls; '' where there is none. */
export function readUtf16(p: Pdfium, fill: (buffer: number, length: number) => number): string {
  const length = fill(0, 0);
  if (length <= 2 || length > 4_000_000) return '';
  const buffer = p.malloc(length);
  try {
    fill(buffer, length);
    return Buffer.from(p.heap.HEAPU8.buffer, buffer, length - 2).toString('utf16le');
  } finally {
    p.free(buffer);
  }
}
