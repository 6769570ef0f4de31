import type { Phrase } from './phrase.js';
import type { Table } from './report.js';

/** Facts about one thing, for people: what, and how much or which. A fact that says nothing is left out. */
export function factsTable(facts: readonly (readonly [what: string, fact: Phrase])[]): Table {
  return {
    audience: 'person',
    titled: false,
    columns: [
      { key: 'what', title: 'What', audience: 'all' },
      { key: 'fact', title: 'Fact', audience: 'all' },
    ],
    rows: facts.filter(([, fact]) => fact.length > 0).map(([what, fact]) => ({ cells: { what, fact } })),
  };
}

/** One row for machines, its headings the names of the cells. */
export function recordTable(cells: Readonly<Record<string, string | number | null>>): Table {
  const columns = Object.keys(cells).map((key) => ({ key, title: key, audience: 'machine' }) as const);
  return { audience: 'machine', titled: true, columns, rows: [{ cells }] };
}
