import { alternativesOf, fieldsOf, isSchema } from './alternatives.js';
import { gravest, type Level, type SchemaChange } from './change.js';
import { schemaChanges } from './schemaChanges.js';

/** Schemas of one version of the package, by the name of the command. */
export interface Edition {
  /** Version of the package, such as `0.1.0`. */
  readonly version: string;
  readonly schemas: Readonly<Record<string, unknown>>;
}

/** Lists the changes since the edition before that the versions do not announce; empty where they announce all. */
export function objections(before: Edition, after: Edition): string[] {
  const names = [...new Set([...Object.keys(before.schemas), ...Object.keys(after.schemas)])];
  const each = names.map((name) => ({ name, changes: changesOf(name, before, after) }));
  const silent = each.filter(
    ({ name, changes }) =>
      gravest(changes) === 'major' &&
      schemaVersionOf(before.schemas[name]) === schemaVersionOf(after.schemas[name]),
  );
  const level = gravest(each.flatMap(({ changes }) => changes));
  return [
    ...silent.map(
      ({ changes }) =>
        `schemaVersion is the same, and ${toText(changes)}: keep it as it was, or raise SCHEMA_VERSION in src/report/envelope.ts`,
    ),
    ...(isRaisedFor(level, before.version, after.version)
      ? []
      : [`a ${level} change needs a higher version than ${after.version} after ${before.version}`]),
  ];
}

function changesOf(name: string, before: Edition, after: Edition): SchemaChange[] {
  const [old, now] = [before, after].map(({ schemas }) => ({
    type: 'object',
    properties: name in schemas ? { [name]: schemas[name] } : {},
  }));
  return schemaChanges(old, now);
}

function toText(changes: readonly SchemaChange[]): string {
  return changes
    .filter(({ level }) => level === 'major')
    .map(({ path, what }) => `${path} ${what}`)
    .join(', ');
}

/** Undefined for a command that does not exist any more: users learn that from the exit code. */
function schemaVersionOf(schema: unknown): unknown {
  const [answer] = alternativesOf(schema);
  const field = answer && fieldsOf(answer.schema)['schemaVersion'];
  return isSchema(field) ? field['const'] : undefined;
}

/** Whether a version announces a change of this level. Before 1.0.0 a minor version may contain a major change, as in semantic versioning. */
function isRaisedFor(level: Level | 'none', from: string, to: string): boolean {
  if (level === 'none') return true;
  const [major = 0, minor = 0] = toNumbers(from);
  const [nextMajor = 0, nextMinor = 0] = toNumbers(to);
  if (nextMajor !== major) return nextMajor > major;
  return nextMinor > minor && (level === 'minor' || major === 0);
}

/** Order of two versions: below 0 where the first is lower. */
export function compareVersions(version: string, other: string): number {
  const right = toNumbers(other);
  const differences = toNumbers(version).map((number, index) => number - (right[index] ?? 0));
  return differences.find((difference) => difference !== 0) ?? 0;
}

function toNumbers(version: string): number[] {
  return version.split('.').map(Number);
}
