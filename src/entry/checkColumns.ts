import type { Finding } from '../finding/index.js';
import { quote } from '../finding/index.js';
import type { Publication } from './publication.js';

/** Do the columns tell what each cell is? A role may be taken once, and days and arrivals must be there. */
export function checkColumns(publication: Publication): Finding[] {
  const findings: Finding[] = [];
  const { columns, headings } = publication;
  const report = (rule: string, severity: Finding['severity'], message: string, column?: number) =>
    findings.push({ rule, severity, message, place: publication.locate(headings, column) });

  for (const [index, column] of columns.entries()) {
    if (column.heading === '') {
      report(
        'unnamed-column',
        'warning',
        `column ${index + 1} of the table has no heading and is left out`,
        index,
      );
      continue;
    }
    const earlier = columns.findIndex((other) => sameMeaning(other, column));
    if (earlier < index) {
      const first = quote(columns[earlier]?.heading ?? '');
      const message = `unexpected second column for ${roleOrMeasure(column)}, ${quote(column.heading)}, expected one: column ${earlier + 1} is ${first}; remove or rename one of them`;
      report('duplicate-column', 'error', message, index);
    }
  }
  for (const role of ['date', 'arrivals'] as const) {
    if (columns.some((column) => column.role === role)) continue;
    const found = columns.map((column) => quote(column.heading)).slice(0, 8);
    report(
      'missing-column',
      'error',
      `no column for ${role} among ${found.join(', ')}: name one ${quote(role)}`,
    );
  }
  return findings;
}

type Column = Publication['columns'][number];

function sameMeaning(one: Column, other: Column): boolean {
  if (one.role !== other.role || one.heading === '') return false;
  return one.role !== 'other' || one.heading.toLowerCase() === other.heading.toLowerCase();
}

function roleOrMeasure(column: Column): string {
  return column.role === 'other' ? quote(column.heading) : column.role;
}
