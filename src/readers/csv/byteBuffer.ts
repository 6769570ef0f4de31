import type { Window } from '../../csv/records.js';
import type { Input } from '../../reader/input.js';

const LF = 10;
/** Bytes, from `start` on, in which headings are looked for, or what is no text. */
const FULL = 8 << 20;

/** A sliding window over an input. There is always a byte at `end`, which is LF once the input has ended. */
export class ByteBuffer implements Window {
  bytes = new Uint8Array(0);
  start = 0;
  end = 0;
  private readonly input: Input;
  private next: Uint8Array | null;

  /** Opens the window on the first piece. */
  constructor(input: Input) {
    this.input = input;
    this.next = input.start;
    this.more();
  }

  get isLast(): boolean {
    return this.next === null;
  }

  /** Appends the next piece of the input and drops what lies before `start`. */
  more(): void {
    if (this.next === null) return;
    const left = this.end - this.start;
    const needed = left + this.next.length + 1;
    const isTooSmall = needed > this.bytes.length;
    const room = isTooSmall ? new Uint8Array(Math.max(needed, this.bytes.length * 2)) : this.bytes;
    if (isTooSmall || this.start > 0) room.set(this.bytes.subarray(this.start, this.end));
    room.set(this.next, left);
    [this.bytes, this.start, this.end] = [room, 0, left + this.next.length];
    this.next = this.input.more();
    if (this.next === null) room[this.end] = LF;
  }

  /** Whether the window has all bytes in which headings are looked for. */
  get isFull(): boolean {
    return this.end - this.start >= FULL;
  }

  /** Reads on until the window is full or the input ends; returns its bytes. */
  fill(): Uint8Array {
    while (!this.isLast && !this.isFull) this.more();
    return this.bytes.subarray(this.start, this.end);
  }
}
