import type { Input } from '../input.js';

/** The part of an input that is being read: `bytes` from `start` to `end` are its next ones. */
export interface ByteTape {
  readonly bytes: Uint8Array;
  start: number;
  readonly end: number;
  /** Whether there is nothing behind `end`. */
  readonly isLast: boolean;
  /** Reads on; what lies before `start` is given up, and `bytes`, `start` and `end` are others then. */
  more(): void;
}

const LF = 10;

/** One byte behind the end is always there, and is a line end where the input is at its end. */
export function byteTape(input: Input): ByteTape {
  let bytes = new Uint8Array(input.start.length + 1);
  bytes.set(input.start);
  let end = input.start.length;
  let next = input.more();
  const tape = {
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
      const left = end - tape.start;
      const needed = left + next.length + 1;
      const room = needed > bytes.length ? new Uint8Array(Math.max(needed, bytes.length * 2)) : bytes;
      room.set(bytes.subarray(tape.start, end));
      room.set(next, left);
      [bytes, tape.start, end] = [room, 0, left + next.length];
      next = input.more();
      closeLine();
    },
  };
  const closeLine = () => {
    if (next === null) bytes[end] = LF;
  };
  closeLine();
  return tape;
}
