import { compiled } from './compiled.js';

/** The compiled loop over lines from `assembly`, with the memory that is shared with it. */
export interface Loop {
  readonly memory: { readonly buffer: ArrayBuffer; grow(pages: number): number };
  /** Sets the format; must be called before `read`. */
  open(delimiter: number, columns: number, mostRows: number, firstYear: number): void;
  /** Reads lines as rows from number `row` on; returns the number after the last. */
  read(size: number, row: number): number;
  /** Length of the common prefix of the numbers at address `own` and those at `HELD`, at most `count`. */
  same(own: number, count: number): number;
  /** Adds the requested name under the number `id`. */
  addName(id: number): void;
}

// The part of WebAssembly that is used; the types of neither Node nor ECMAScript declare it.
declare const WebAssembly: {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object) => { readonly exports: unknown };
};

/** Whether typed arrays are little-endian, as the memory of WebAssembly always is; on a few machines they are not. */
function isLittleEndian(): boolean {
  return new Uint8Array(Int32Array.of(1).buffer)[0] === 1;
}

/** The compiled module, shared by all files. */
let compiledOnce: object | null = null;

/**
 * Starts the loop, with `morePages` pages of memory added. `null` if it cannot run: on a web page that forbids it, or on
 * an old processor.
 */
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
