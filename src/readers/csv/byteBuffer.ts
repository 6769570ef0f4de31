import type { Input } from '../../reader/input.js';

/** A sliding window over an input: `bytes` from `start` (included) to `end` (excluded) are the next unread ones. */
export interface ByteBuffer {
  readonly bytes: Uint8Array;
  start: number;
  readonly end: number;
  /** Whether the input ends at `end`. */
  readonly isLast: boolean;
  /** Appends the next piece of the input and drops what lies before `start`. Changes `bytes`, `start` and `end`. */
  more(): void;
}

const LF = 10;

/** Opens a buffer with the first piece. `bytes` always has one byte at `end`: LF once the input has ended. */
export function byteBuffer(input: Input): ByteBuffer {
  let bytes = new Uint8Array(input.start.length + 1);
  bytes.set(input.start);
  let end = input.start.length;
  let next = input.more();
  const buffer = {
    start: 0,
    get bytes() {
      return bytes;
    },
    get end() {
      return end;
    },
    get isLast() {
      return next === null;
    },
    more() {
      if (next === null) return;
      const left = end - buffer.start;
      const needed = left + next.length + 1;
      const room = needed > bytes.length ? new Uint8Array(Math.max(needed, bytes.length * 2)) : bytes;
      room.set(bytes.subarray(buffer.start, end));
      room.set(next, left);
      [bytes, buffer.start, end] = [room, 0, left + next.length];
      next = input.more();
      closeLine();
    },
  };
  const closeLine = () => {
    if (next === null) bytes[end] = LF;
  };
  closeLine();
  return buffer;
}
