/** `minor`: who reads the JSON by the old schema reads on. `major`: a field or word is gone, or a value of a new kind has come. */
export type Level = 'minor' | 'major';

export interface SchemaChange {
  readonly level: Level;
  /** Such as `$.data.rows[].total`. */
  readonly path: string;
  readonly what: string;
}

export function change(level: Level, path: string, what: string): SchemaChange {
  return { level, path, what };
}

/** The gravest of some changes; `none` where there are none. */
export function gravest(changes: readonly SchemaChange[]): Level | 'none' {
  if (changes.length === 0) return 'none';
  return changes.some(({ level }) => level === 'major') ? 'major' : 'minor';
}
