import { describe, expect, it } from 'vitest';
import { decodeStrictly, undecodableLine } from '../../src/text/index.js';

const of = (...parts: readonly (string | number)[]) =>
  Uint8Array.from(
    parts.flatMap((part) => (typeof part === 'string' ? [...new TextEncoder().encode(part)] : [part])),
  );

describe('decodeStrictly', () => {
  it('leaves out a byte-order mark at the start, unless it is to be kept', () => {
    expect(decodeStrictly(of('\ufeffé'))).toBe('é');
    expect(decodeStrictly(of('\ufeffé'), { ignoreBOM: true })).toBe('\ufeffé');
  });

  it('gives null for what is not in the encoding, and for an encoding that nobody knows', () => {
    expect(decodeStrictly(of('a', 0xe9, 'b'))).toBeNull();
    expect(decodeStrictly(of('a', 0xe9), { encoding: 'windows-1252' })).toBe('aé');
    expect(decodeStrictly(of('a'), { encoding: 'no-such' })).toBeNull();
  });

  it('takes a character that is cut off at the end only where more may follow', () => {
    expect(decodeStrictly(of('a', 0xc3))).toBeNull();
    expect(decodeStrictly(of('a', 0xc3), { stream: true })).toBe('a');
  });
});

it('undecodableLine is the line of the first bytes that are not in the encoding', () => {
  expect(undecodableLine(of('a\r\né\rb', 0xe9, '\n', 0xff))).toBe(3);
  expect(undecodableLine(of('a\n\ufffd\n', 0xe9, '\n', 0xff))).toBe(3);
  expect(undecodableLine(of('a\n', 0xe2, 0x82, '\nb'))).toBe(2);
  expect(undecodableLine(of('a\n', 0xe2))).toBe(2);
  expect(undecodableLine(of('é\n'.repeat(50_000), 0xff, '\n'))).toBe(50_001);
  expect(undecodableLine(Uint8Array.of(0xfd, 0xff, 10, 0, 0, 0xdc, 10, 0), 'utf-16le')).toBe(2);
});
