import { compiled } from './compiled.js';

/** The loop over lines, which `assembly` describes, with the memory that is shared with it. */
export interface Loop {
  readonly memory: { readonly buffer: ArrayBuffer; grow(pages: number): number };
  /** Before any line is read. */
  open(delimiter: number, columns: number, mostRows: number, firstYear: number): void;
  /** Reads on from a row on; gives the number behind the last. */
  read(size: number, row: number): number;
  /** How many of the numbers that lie from `own` on, of so many, are those that are held against them. */
  same(own: number, count: number): number;
  /** Takes the name that was asked for. */
  addName(id: number): void;
}

// The part of it that is used; neither Node's types nor those of the language have any.
declare const WebAssembly: {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object) => { readonly exports: unknown };
};

/** As numbers lie in the memory of WebAssembly on any machine; a few have them the other way round in arrays. */
function isLittleEndian(): boolean {
  return new Uint8Array(Int32Array.of(1).buffer)[0] === 1;
}

/** Of many files, one compiles it for all. */
let compiledOnce: object | null = null;

/** With so many pages more; `null` where it cannot be run: in a page that forbids it, or on a processor too old for it. */
export function startLoop(morePages: number): Loop | null {
  if (!isLittleEndian()) return null;
  try {
    compiledOnce ??= new WebAssembly.Module(compiled());
    const loop = new WebAssembly.Instance(compiledOnce).exports as Loop;
    loop.memory.grow(morePages);
    return loop;
  } catch {
    return null;
  }
}
