import { parseDate } from '../../calendar/index.js';
import { showsError, storedNumber } from '../../reader/storedCell.js';
import type { CellText } from './cellText.js';

type Attributes = Readonly<Record<string, string>>;

/**
 * The text to be read of a cell: the stored value of a number or a date, else what is shown. What is shown decides that a cell has
 * no number: a failed formula stores 0, and 61 % is no 0.61 of anything that is counted. Where both are there and say different things
 * nobody can know which one is right: the text has both, so that it is refused.
 */
export function toValue(cell: Attributes, content: CellText): string {
  const { text, isCut, isStruck } = content;
  const shown = text.trim();
  if (shown === '' && (isStruck || isCut)) return '';
  if (cell['calcext:value-type'] === 'error' || showsError(shown)) return shown || '#ERROR!';
  const stored = storedIn(cell);
  const value = stored ?? storedNumber(cell['office:value']?.trim() ?? '');
  if (value !== '' && areAtOdds(value, shown)) return `${value} shown as ${shown}`;
  if (stored !== null) return stored;
  // It is there only if it differs from the text; an empty one is ignored.
  if (cell['office:value-type'] === 'string') return isCut ? text : cell['office:string-value'] || text;
  return shown === '' ? (cell['office:value'] ?? '') : text;
}

/** The number or date that is stored in a cell of that type; `null` for any other. */
function storedIn(cell: Attributes): string | null {
  const type = cell['office:value-type'] ?? 'float';
  if (type !== 'float' && type !== 'date') return null;
  const stored = cell['office:date-value'] ?? cell['office:value'];
  return stored === undefined ? null : storedNumber(stored.trim());
}

const DIGITS = /^\d+$/;
/** A whole number with its thousands separated, by whatever mark. */
const WHOLE = /^\d{1,3}(?:[,.'’\s]?\d{3})*$/;
/** A number with a unit of thousands or millions behind it, which is another than the one alone: `45k`. */
const WITH_UNIT = /^(\d+)\s*(?:k|m|thousands?|millions?)$/i;
/** A date that is written with the year first or with the name of the month: in digits, another order may be meant. */
const CLEAR_DATE = /^\d{4}-|[a-z]{3}/i;

function areAtOdds(stored: string, shown: string): boolean {
  if (DIGITS.test(stored)) {
    const unit = WITH_UNIT.exec(shown);
    if (unit !== null) return stored !== '0' && Number(unit[1]) === Number(stored);
    const readings = [Number(shown), Number(shown.replace(/\D/g, ''))];
    return WHOLE.test(shown) && !readings.includes(Number(stored));
  }
  if (!CLEAR_DATE.test(shown)) return false;
  const [one, other] = [parseDate(stored), parseDate(shown)];
  return 'day' in one && 'day' in other && one.day !== other.day;
}
