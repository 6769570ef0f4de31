import type { JudgedClaim } from '../../claim/index.js';
import { machineTable, type Table } from '../../report/index.js';
import { commandOf, type Telling } from './telling.js';

const KEYS = [
  'id',
  'claim',
  'verdict',
  'expected',
  'rounding',
  'actual',
  'reason',
  'source',
  'command',
  'path',
  'file',
  'line',
  'column',
] as const;

/** A claim as a machine gets it. */
export type VerdictRow = ReturnType<typeof toRow>;

export function toRow(claim: JudgedClaim, telling: Pick<Telling, 'data'>) {
  const {
    id,
    claim: text,
    verdict,
    expected,
    rounding,
    actual,
    reason,
    source,
    question,
    path,
    place,
  } = claim;
  return {
    id,
    claim: text,
    verdict,
    expected,
    rounding,
    actual,
    reason,
    source,
    command: commandOf(question, telling),
    path,
    file: place?.file ?? null,
    line: place?.line ?? null,
    column: place?.column ?? null,
  };
}

export function machineRows(rows: readonly VerdictRow[]): Table {
  return machineTable(KEYS, rows);
}

/** Every claim with its verdict; columns that say nothing are left out. */
export function personTable(judged: readonly JudgedClaim[]): Table {
  const hasSources = judged.some(({ source }) => source !== null);
  return {
    audience: 'person',
    titled: true,
    columns: [
      { key: 'id', title: 'Claim', audience: 'all' },
      { key: 'verdict', title: 'Verdict', audience: 'all' },
      { key: 'published', title: 'Published', audience: 'all' },
      { key: 'claim', title: 'Of', audience: 'all' },
      { key: 'reason', title: 'Why', audience: 'all' },
      ...(hasSources ? [{ key: 'source', title: 'Source', audience: 'all' } as const] : []),
    ],
    rows: judged.map(({ id, verdict, published, claim, reason, source }) => ({
      cells: { id, verdict, published, claim, reason: reason ?? '', source: source ?? '' },
    })),
  };
}
