import { readCsv } from './csv/readCsv.js';
import type { Reader } from './reader.js';

/** CSV and TSV, which cannot be told from any other text: whatever no other reader recognises is read as one. */
export const csv: Reader = {
  name: 'csv',
  summary: 'comma, semicolon or tab separated text, one row a day',
  recognises: () => false,
  read: readCsv,
};
