import { archiveKind } from '../reader/archiveStart.js';
import { wholeOf } from '../reader/input.js';
import type { Reader } from '../reader/reader.js';

/** Reader of Excel workbooks. An old or encrypted one is no archive, and is refused by `csv`, which says what it is. */
export const xlsx: Reader = {
  name: 'xlsx',
  summary: 'an Excel workbook (.xlsx) with a sheet of daily figures',
  // Other files of Office are recognised too, so that the reader can say what they are.
  recognises: (start) => archiveKind(start) === 'office',
  // The libraries for ZIP and XML are loaded only when there is a workbook.
  read: async (input) => (await import('./xlsx/readXlsx.js')).readXlsx({ ...input, bytes: wholeOf(input) }),
};
