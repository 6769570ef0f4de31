import { wholeOf } from './input.js';
import type { Reader } from './reader.js';

const ZIP = [0x50, 0x4b, 0x03, 0x04];

/** The publisher's workbook, and any other OpenDocument spreadsheet with a sheet of daily figures. */
export const ods: Reader = {
  name: 'ods',
  summary: 'an OpenDocument workbook with a sheet of daily figures, such as the official time series',
  // An XLSX and a ZIP of other things are taken as well: the reader says what they are.
  recognises: (start) => ZIP.every((byte, index) => start[index] === byte),
  // The libraries for ZIP and XML are loaded only when there is a workbook.
  read: async (input) => (await import('./ods/readOds.js')).readOds({ ...input, bytes: wholeOf(input) }),
};
