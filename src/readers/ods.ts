import { wholeOf } from '../reader/input.js';
import type { Reader } from '../reader/reader.js';

const ZIP = [0x50, 0x4b, 0x03, 0x04];

/** Reader of the publisher's workbook, and of any other OpenDocument spreadsheet with a sheet of daily figures. */
export const ods: Reader = {
  name: 'ods',
  summary: 'an OpenDocument workbook with a sheet of daily figures, such as the official time series',
  // XLSX and other ZIP archives are recognised too, so that the reader can say what they are.
  recognises: (start) => ZIP.every((byte, index) => start[index] === byte),
  // The libraries for ZIP and XML are loaded only when there is a workbook.
  read: async (input) => (await import('./ods/readOds.js')).readOds({ ...input, bytes: wholeOf(input) }),
};
