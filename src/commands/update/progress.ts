import type { Stream } from '../../host/index.js';

const CLEARED = '\r\x1b[K';

/** One line on a terminal that says what is going on, and goes when it is over; elsewhere, nothing. */
export function progressOn(stream: Stream): (text?: string) => void {
  if (!stream.isTerminal) return () => {};
  let shown = '';
  return (text = '') => {
    if (text === shown) return;
    shown = text;
    stream.write(`${CLEARED}${text}`);
  };
}

/** `Fetching the workbook: 83 kB of 85 kB`. */
export function transferInWords(what: string, received: number, expected: number | null): string {
  const kilobytes = (bytes: number) => `${Math.ceil(bytes / 1000)} kB`;
  return `Fetching ${what}: ${kilobytes(received)}${expected === null ? '' : ` of ${kilobytes(expected)}`}`;
}
