/** Size of a change: `minor` if readers of the old schema can still read the JSON, `major` if a field or word is gone or a new kind of value has come. */
export type Level = 'minor' | 'major';

export interface SchemaChange {
  readonly level: Level;
  /** Path of the value, such as `$.data.rows[].total`. */
  readonly path: string;
  readonly what: string;
}

export function change(level: Level, path: string, what: string): SchemaChange {
  return { level, path, what };
}

/** The largest level of some changes; `none` where there are none. */
export function gravest(changes: readonly SchemaChange[]): Level | 'none' {
  if (changes.length === 0) return 'none';
  return changes.some(({ level }) => level === 'major') ? 'major' : 'minor';
}
