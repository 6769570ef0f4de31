import { showsError, storedNumber } from '../../reader/storedCell.js';
import type { CellText } from './cellText.js';

/**
 * The text to be read of a cell: the stored value of a number or a date, else what is shown. What is shown decides that a cell has
 * no number: a failed formula stores 0, and 61 % is no 0.61 of anything that is counted.
 */
export function toValue(cell: Readonly<Record<string, string>>, content: CellText): string {
  const { text, isCut, isStruck } = content;
  const shown = text.trim();
  if (shown === '' && (isStruck || isCut)) return '';
  if (cell['calcext:value-type'] === 'error' || showsError(shown)) return shown || '#ERROR!';
  const type = cell['office:value-type'];
  if (type === undefined || type === 'float' || type === 'date') {
    const stored = cell['office:date-value'] ?? cell['office:value'];
    if (stored !== undefined) return storedNumber(stored);
  }
  // It is there only if it differs from the text; an empty one is ignored.
  if (type === 'string') return isCut ? text : cell['office:string-value'] || text;
  return shown === '' ? (cell['office:value'] ?? '') : text;
}
