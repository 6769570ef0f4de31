import { archiveKind } from '../reader/archiveStart.js';
import { isFlatWorkbook } from '../reader/flatStart.js';
import { wholeOf } from '../reader/input.js';
import type { Reader } from '../reader/reader.js';

/** Reader of the publisher's workbook, and of any other OpenDocument spreadsheet with a sheet of daily figures. */
export const ods: Reader = {
  name: 'ods',
  summary:
    'an OpenDocument workbook (.ods, .fods) with a sheet of daily figures, such as the official time series',
  // Other ZIP archives are recognised too, so that the reader can say what they are.
  recognises: (start) => archiveKind(start) === 'other' || isFlatWorkbook(start),
  // The libraries for ZIP and XML are loaded only when there is a workbook.
  read: async (input) => (await import('./ods/readOds.js')).readOds({ ...input, bytes: wholeOf(input) }),
};
