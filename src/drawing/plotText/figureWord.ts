import { figureToText, type Unit } from '../../report/index.js';

/** A figure as the tables write it, its dashes in ASCII where nothing else can be shown. */
export function figureWord(value: number | null, unit: Unit, unicode: boolean, precision = 1): string {
  const text = figureToText({ value, unit }, { precision });
  return unicode ? text : text.replace(/[–−]/g, '-');
}
