import { compiled } from './compiled.js';

/** The loop over lines, which `assembly` describes, with the memory that is shared with it. */
export interface Loop {
  readonly memory: { readonly buffer: ArrayBuffer };
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

/** `null` where it cannot be run: in a page that forbids it, or on a processor too old for it. */
export function startLoop(): Loop | null {
  try {
    return new WebAssembly.Instance(new WebAssembly.Module(compiled())).exports as Loop;
  } catch {
    return null;
  }
}
