import { describe, expect, it } from 'vitest';
import * as readers from '../../src/readers/index.js';
import { bytes } from '../support/figures.js';

const UTF16 = Uint8Array.from([0xff, 0xfe, 0x3c, 0, 0x70, 0, 0x3e, 0]);

/** Beginnings of inputs, and the reader of each; those without one are read as CSV. */
const BEGINNINGS: readonly (readonly [string | Uint8Array, string | null])[] = [
  ['date,arrivals\n', null],
  ['', null],
  ['[Draft] Small boats\ndate,arrivals\n', null],
  ['[1] provisional\ndate,arrivals\n', null],
  ['{draft}\ndate,arrivals\n', null],
  ['[', null],
  ['<5\n', null],
  ['From: the publisher\ndate,arrivals\n', null],
  [Uint8Array.from([0xff, 0xfe, 0x64, 0]), null],
  [Uint8Array.from([0x1f, 0x8b, 8]), null],
  ['[{"date"', 'json'],
  [' \r\n[ {', 'json'],
  ['\ufeff[[', 'json'],
  ['[]', 'json'],
  ['["date"]', 'json'],
  ['{"date"', 'json'],
  ['{}', 'json'],
  ['<!DOCTYPE html>', 'page'],
  ['\ufeff\n<!-- saved --><html>', 'page'],
  [UTF16, 'page'],
  ['MIME-Version: 1.0\nContent-Type: multipart/related\n', 'page'],
  ['PK\x03\x04', 'ods'],
];

describe('the readers', () => {
  it.each(BEGINNINGS)('recognise %j as %j, and no two of them the same', (beginning, reader) => {
    const start = typeof beginning === 'string' ? bytes(beginning) : beginning;
    const names = Object.values(readers).flatMap(({ name, recognises }) => (recognises(start) ? [name] : []));
    expect(names).toEqual(reader === null ? [] : [reader]);
  });
});
