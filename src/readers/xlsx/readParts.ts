import { isOn, scanPart } from './scanPart.js';

/** A sheet as the workbook lists it. */
export interface ListedSheet {
  readonly name: string;
  readonly isHidden: boolean;
  /** Id of the relation that leads to its part. */
  readonly id: string;
}

export interface WorkbookPart {
  readonly sheets: readonly ListedSheet[];
  /** Whether days are counted from 1904 rather than 1900. */
  readonly is1904: boolean;
  /** Whether formulas have to be computed when it is opened, since the program that wrote it did not: it stores 0, or nothing. */
  readonly isToCompute: boolean;
}

/** Reads which sheets `xl/workbook.xml` lists. */
export function readWorkbookPart(xml: string): WorkbookPart {
  const sheets: ListedSheet[] = [];
  let [is1904, isToCompute] = [false, false];
  scanPart(xml, {
    open(name, attributes) {
      if (name === 'workbookPr') is1904 = isOn(attributes['date1904']);
      if (name === 'calcPr') isToCompute = isOn(attributes['fullCalcOnLoad']);
      if (name !== 'sheet') return;
      const [, id = ''] = Object.entries(attributes).find(([key]) => key.endsWith(':id')) ?? [];
      const isHidden = (attributes['state'] ?? 'visible') !== 'visible';
      sheets.push({ name: attributes['name'] ?? '', isHidden, id });
    },
  });
  return { sheets, is1904, isToCompute };
}

/** A part that the workbook refers to. */
export interface Relation {
  readonly id: string;
  /** The last word of its type: `worksheet`, `styles`, `sharedStrings`. */
  readonly kind: string;
  readonly path: string;
}

/** Reads the relations of `xl/workbook.xml`. */
export function readRelations(xml: string): readonly Relation[] {
  const relations: Relation[] = [];
  scanPart(xml, {
    open(name, { Id: id = '', Type: type = '', Target: target = '', TargetMode: mode }) {
      if (name === 'Relationship' && mode !== 'External')
        relations.push({ id, kind: type.slice(type.lastIndexOf('/') + 1), path: pathOf(target) });
    },
  });
  return relations;
}

/** The path of a part in the archive; a relative one starts in the folder of the workbook. */
function pathOf(target: string): string {
  const steps: string[] = [];
  for (const step of (target.startsWith('/') ? target : `xl/${target}`).split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}
