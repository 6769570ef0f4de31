import { isOn, scanPart } from './scanPart.js';

/** What a number is shown as: a date, hundredths, with digits or a unit of thousands behind it, or a number. */
type NumberKind = 'date' | 'percent' | 'scaled' | 'number';

/** The format of a cell, as far as it changes what is read. */
export interface CellFormat {
  readonly kind: NumberKind;
  readonly isStruck: boolean;
}

/** Formats that have a number and are not written down: dates and times, those of East Asia included, and hundredths. */
const DATES: readonly (readonly [number, number])[] = [
  [14, 22],
  [27, 36],
  [45, 47],
  [50, 58],
];
const PERCENTS = [9, 10];

/** Reads the formats of cells, by their index, from `xl/styles.xml`. */
export function readStyles(xml: string): readonly CellFormat[] {
  const kinds = new Map<number, NumberKind>();
  const struck: boolean[] = [];
  const formats: CellFormat[] = [];
  let part = '';
  scanPart(xml, {
    open(name, attributes) {
      if (name === 'fonts' || name === 'cellXfs') part = name;
      if (name === 'numFmt')
        kinds.set(Number(attributes['numFmtId']), kindOfCode(attributes['formatCode'] ?? ''));
      if (part === 'fonts' && name === 'font') struck.push(false);
      if (part === 'fonts' && name === 'strike') struck[struck.length - 1] = isOn(attributes['val'], true);
      if (part === 'cellXfs' && name === 'xf') {
        const format = Number(attributes['numFmtId'] ?? 0);
        const isStruck = struck[Number(attributes['fontId'] ?? 0)] ?? false;
        formats.push({ kind: kinds.get(format) ?? kindOfId(format), isStruck });
      }
    },
    close(name) {
      if (name === part) part = '';
    },
  });
  return formats;
}

function kindOfId(id: number): NumberKind {
  if (PERCENTS.includes(id)) return 'percent';
  return DATES.some(([first, last]) => id >= first && id <= last) ? 'date' : 'number';
}

/** Text in a format that makes another number of the one before it: `0"k"`, `0",000"`, `0" thousand"`. A comma before it divides by as much. */
const SCALES = /[0#?]"\s*(?:[\d,.]*\d|k|m|thousands?|millions?)\s*"/i;

/** Texts within a format: in quotation marks, behind a backslash, or behind a star, which repeats a character. */
const LITERALS = /"([^"]*)"?|[\\*](.)/g;

/** Whether a format writes digits of its own beside those of the number, as `"1"0`: 56 would be shown as 156. A mark such as `[note 1]` is none. */
function addsDigits(code: string): boolean {
  let literals = '';
  const rest = code.replace(LITERALS, (_, quoted = '', single = '') => {
    literals += quoted + single;
    return '';
  });
  // A format may have a third part, for zero, that shows the digit 0 as text.
  const isZeroInWords = literals === '0' && rest.split(';')[2] === '';
  return !isZeroInWords && /\d/.test(literals.replace(/\[[^\]]*\]/g, ''));
}

/** What a format shows, by its letters outside of quotation marks and brackets; a letter behind a backslash stands for itself. */
function kindOfCode(code: string): NumberKind {
  const letters = code.replace(/"[^"]*"?|\[[^\]]*\]?|[\\_*]./g, '');
  if (/[dmy]/i.test(letters)) return 'date';
  if (SCALES.test(code) || addsDigits(code)) return 'scaled';
  return letters.includes('%') ? 'percent' : 'number';
}
