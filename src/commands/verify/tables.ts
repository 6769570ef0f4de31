import type { JudgedClaim } from '../../claim/index.js';
import { machineTable, type Table } from '../../report/index.js';
import type { VerifyData } from './definition.js';
import type { ReadText } from './readInput.js';
import { commandOf, type VerdictContext } from './verdictContext.js';

type VerdictRow = VerifyData['claims'][number];

/** A verdict without what does not fit into a cell. */
type VerdictCells = Omit<VerdictRow, 'readings'>;

/** Each field of a verdict as machines get it, in the order of the columns. */
const FIELDS: {
  readonly [Key in keyof VerdictCells]: (
    judged: JudgedClaim,
    context: Pick<VerdictContext, 'data'>,
  ) => VerdictCells[Key];
} = {
  id: ({ id }) => id,
  claim: ({ claim }) => claim,
  verdict: ({ verdict }) => verdict,
  expected: ({ expected }) => expected,
  rounding: ({ rounding }) => rounding,
  actual: ({ actual }) => actual,
  reason: ({ reason }) => reason,
  source: ({ source }) => source,
  command: ({ question }, context) => commandOf(question, context),
  path: ({ path }) => path,
  file: ({ place }) => place?.file ?? null,
  line: ({ place }) => place?.line ?? null,
  column: ({ place }) => place?.column ?? null,
  quote: ({ wording }) => wording?.quote ?? null,
  understood: ({ wording }) => wording?.understood ?? null,
};

export function toRow(judged: JudgedClaim, context: Pick<VerdictContext, 'data'>): VerdictRow {
  const fields = Object.entries(FIELDS).map(([key, field]) => [key, field(judged, context)]);
  const readings = judged.wording?.readings ?? [];
  return { ...(Object.fromEntries(fields) as VerdictCells), readings: [...readings] };
}

export function machineRows(rows: readonly VerdictRow[]): Table {
  return machineTable(
    Object.keys(FIELDS),
    rows.map(({ readings: _, ...cells }) => cells),
  );
}

/** Table of the figures in texts that were not judged; none where all were. */
export function notUnderstoodTables(texts: readonly ReadText[]): Table[] {
  const rows = texts.flatMap(({ notUnderstood }) => notUnderstood);
  if (rows.length === 0) return [];
  return [
    {
      audience: 'person',
      titled: true,
      leftOut: true,
      columns: [
        { key: 'place', title: 'Not judged', audience: 'all' },
        { key: 'figure', title: 'Figure', audience: 'all' },
        { key: 'why', title: 'Why', audience: 'all' },
        { key: 'quote', title: 'Sentence', audience: 'all' },
      ],
      rows: rows.map(({ line, column, figure, why, quote }) => ({
        cells: { place: `${line}:${column}`, figure, why, quote },
      })),
    },
  ];
}

/** Claims with their verdicts, for people; empty columns are left out. */
export function personTable(judged: readonly JudgedClaim[]): Table {
  const hasSources = judged.some(({ source }) => source !== null);
  const hasQuotes = judged.some(({ wording }) => wording !== undefined);
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
      ...(hasQuotes ? [{ key: 'quote', title: 'Sentence', audience: 'all' } as const] : []),
    ],
    rows: judged.map(({ id, verdict, published, claim, reason, source, wording }) => ({
      cells: {
        id,
        verdict,
        published: wording?.figure ?? published,
        claim: wording?.understood ?? claim,
        reason: reason ?? '',
        source: source ?? '',
        quote: wording?.quote ?? '',
      },
    })),
  };
}
