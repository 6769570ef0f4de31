import { describe, expect, it } from 'vitest';
import { importsOf, readSource, sourceFiles } from './house.js';

/** Imports of another member's companions that are not removed yet, as `importer → file`. Take out an import when it is gone; add none. */
const KNOWN: readonly string[] = [];

/** The members of all registries, by path without the ending, such as `calculations/total`: each line of an index names one. */
const MEMBERS = sourceFiles()
  .filter((file) => /^\w+\/index\.ts$/.test(file))
  .flatMap((index) =>
    [...readSource(index).matchAll(/^export \{ \w+ \} from '\.\/(\w+)\.js';$/gm)].map(
      ([, name]) => `${index.split('/')[0]}/${name}`,
    ),
  );

/** Whether a file is a member's own or one of its companions: `total.ts`, `totalData.ts` and `total/row.ts` for `total`. */
function belongsTo(member: string, file: string): boolean {
  return file === `${member}.ts` || isCompanion(member, file);
}

function isCompanion(member: string, file: string): boolean {
  return file.startsWith(`${member}/`) || file === `${member}Data.ts`;
}

/** Imports from companions of a member by files that do not belong to it. */
function intrusions(): string[] {
  const found = sourceFiles().flatMap((file) =>
    importsOf(file)
      .filter(({ target }) =>
        MEMBERS.some((member) => isCompanion(member, target) && !belongsTo(member, file)),
      )
      .map(({ target }) => `${file} → ${target}`),
  );
  return [...new Set(found)].sort();
}

describe('the companions of a registry member', () => {
  it('are imported only by that member and each other', () => {
    expect(
      intrusions().filter((each) => !KNOWN.includes(each)),
      'import from the member itself, or move what several need into a file that belongs to none of them',
    ).toEqual([]);
  });

  it('are imported by every file in the list of those that are not removed yet', () => {
    const found = intrusions();
    expect(
      KNOWN.filter((each) => !found.includes(each)),
      'these imports are gone: take them out of the list',
    ).toEqual([]);
  });

  it('are distinguished from members and from files that several use', () => {
    expect(MEMBERS).toEqual(
      expect.arrayContaining(['calculations/total', 'commands/check', 'statements/dayRank']),
    );
    expect(isCompanion('calculations/by', 'calculations/by/rows.ts')).toBe(true);
    expect(isCompanion('calculations/by', 'calculations/byData.ts')).toBe(true);
    expect(isCompanion('calculations/by', 'calculations/by.ts')).toBe(false);
    expect(isCompanion('calculations/by', 'calculations/byte/rows.ts')).toBe(false);
  });
});
