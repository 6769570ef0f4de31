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
