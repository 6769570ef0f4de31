import { separateThousands } from '../text/index.js';

/** A value in the data of a report, and the keys and indexes that lead to it. */
export interface Step {
  readonly value: unknown;
  readonly route: readonly (string | number)[];
}

/** Fields by which a row can be named, the ones people use most first. */
const NAMING_FIELDS = ['year', 'date', 'threshold', 'from', 'period', 'label', 'rank', 'to'] as const;

/** Whether a segment names a row: by the value of a field, or the month that it is, such as `2025-03`. */
export function names(segment: string, row: unknown): boolean {
  if (!isObject(row)) return false;
  const wanted = segment.toLowerCase();
  const named = NAMING_FIELDS.some((field) => {
    const value = row[field];
    return value !== null && value !== undefined && String(value).toLowerCase() === wanted;
  });
  return named || isMonth(segment, row);
}

function isMonth(segment: string, { from, to }: Readonly<Record<string, unknown>>): boolean {
  return /^\d{4}-\d{2}$/.test(segment) && [from, to].every((day) => String(day).startsWith(`${segment}-`));
}

/**
 * The path of a value: `comparisons.2024.changePercent`. A row goes by the first field that names it and no other row
 * of its list, else by its place, `[0]`.
 */
export function pathTo(data: object, route: Step['route']): string {
  let value: unknown = data;
  return route
    .map((key) => {
      const within = value;
      value = (within as Record<string | number, unknown>)[key];
      return Array.isArray(within) ? nameIn(within, key as number) : String(key);
    })
    .join('.');
}

function nameIn(rows: readonly unknown[], index: number): string {
  const row = rows[index];
  const values = isObject(row) ? NAMING_FIELDS.map((field) => row[field]) : [];
  const name = values
    .filter((value) => value !== null && value !== undefined)
    .map(String)
    .find((text) => /^[^.[\s][^.]*$/.test(text) && rows.filter((each) => names(text, each)).length === 1);
  return name ?? `[${index}]`;
}

/** The figures and rows that a list or object has, by what one would write for them; the first few. */
export function choices(steps: readonly Step[], data: object, most = 8): string {
  const paths = steps.slice(0, most).map(({ route }) => pathTo(data, route));
  const more = steps.length - paths.length;
  return `${paths.join(', ')}${more > 0 ? ` and ${separateThousands(String(more))} more` : ''}`;
}

/** Items of a list or fields of an object, in their order. */
export function childrenOf({ value, route }: Step): Step[] {
  if (Array.isArray(value)) return value.map((each, index) => ({ value: each, route: [...route, index] }));
  if (!isObject(value)) return [];
  return Object.entries(value).map(([key, each]) => ({ value: each, route: [...route, key] }));
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Fields computed from two rows: their own and the enclosing one. */
const COMPARED = new Set(['difference', 'changePercent']);

/** Rows whose days are behind a figure, the outermost first. */
export function rowsBehind(data: object, route: Step['route']): Readonly<Record<string, unknown>>[] {
  let value: unknown = data;
  const rows = route.flatMap((key) => {
    const passed = value;
    value = (passed as Record<string | number, unknown>)[key];
    return isObject(passed) ? [passed] : [];
  });
  return COMPARED.has(String(route.at(-1))) ? rows : rows.slice(-1);
}
