import { MarkupError } from '../../reader/scanMarkup.js';
import type { SheetCell } from '../../reader/sheet.js';
import { storedNumber } from '../../reader/storedCell.js';
import type { CellFormat } from './readStyles.js';
import type { RichText } from './richText.js';
import { serialDate } from './serialDate.js';
import { unescaped } from './unescaped.js';

/** A cell as it stands in the XML. */
export interface StoredCell {
  readonly format: number;
  /** `n`, `s`, `str`, `inlineStr`, `b`, `e` or `d`. */
  readonly type: string;
  value: string;
  formula: string;
  hasValue: boolean;
  hasFormula: boolean;
  /** Text that stands in the cell itself. */
  rich: RichText | null;
}

/** What the cells of a workbook refer to. */
export interface CellContext {
  readonly formats: readonly CellFormat[];
  readonly texts: readonly RichText[];
  readonly is1904: boolean;
  readonly isToCompute: boolean;
}

const PLAIN: CellFormat = { kind: 'number', isStruck: false };

/**
 * The text to be read of a cell: that of a number as it is stored, and of a date as ISO writes it. A formula of which no result
 * was stored gives what it is, so that its figure is not taken for missing.
 */
export function toCell(cell: StoredCell, context: CellContext): SheetCell {
  const format = context.formats[cell.format] ?? PLAIN;
  const rich = cell.type === 's' ? sharedText(cell.value, context.texts) : cell.rich;
  if (rich !== null) return rich.seen(format.isStruck);
  if (format.isStruck) return { text: '' };
  if (cell.hasFormula && !isComputed(cell, context))
    return { text: `formula not computed: ${cell.formula === '' ? '(as above)' : `=${cell.formula}`}` };
  return { text: valueText(cell, format, context.is1904) };
}

/** Whether the result of a formula is stored. A text may be empty; where there is no number, nothing was computed. */
function isComputed({ type, value, hasValue }: StoredCell, { isToCompute }: CellContext): boolean {
  return !isToCompute && (type === 'str' ? hasValue : value.trim() !== '');
}

function valueText({ type, value }: StoredCell, { kind }: CellFormat, is1904: boolean): string {
  if (type === 'b') return value.trim() === '1' ? 'TRUE' : 'FALSE';
  if (type !== 'n') return unescaped(value);
  const number = value.trim();
  if (kind === 'date') return serialDate(number, is1904);
  // 61 % is no 0.61 of anything that is counted.
  if (kind === 'percent' && number !== '') return `${Number((Number(number) * 100).toPrecision(12))}%`;
  // Nobody can know whether the number or what is shown was meant.
  if (kind === 'scaled' && number !== '') return `${storedNumber(number)} shown with more digits or a unit`;
  return storedNumber(number);
}

function sharedText(value: string, texts: readonly RichText[]): RichText {
  const text = /^\s*\d+\s*$/.test(value) ? texts[Number(value)] : undefined;
  if (text !== undefined) return text;
  throw new MarkupError(
    `unexpected cell with text ${value.trim()}, of ${texts.length} in the workbook, expected one of these: the workbook is damaged`,
  );
}
