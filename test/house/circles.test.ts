import { describe, expect, it } from 'vitest';
import { circlesOf } from './circles.js';
import { sourceFiles } from './house.js';

/** Circles that are not removed yet. Take out a circle when it is gone; add none. */
const KNOWN: readonly string[] = [];

describe('imports', () => {
  it('form no circle, imports of types included', () => {
    const added = circlesOf(sourceFiles()).filter((circle) => !KNOWN.includes(circle));
    expect(
      added,
      'files that import each other: move what both need into a file of its own, or to the one that is imported',
    ).toEqual([]);
  });

  it('form every circle in the list of those that are not removed yet', () => {
    const found = circlesOf(sourceFiles());
    expect(
      KNOWN.filter((circle) => !found.includes(circle)),
      'these circles are gone: take them out of the list',
    ).toEqual([]);
  });
});

describe('circlesOf', () => {
  const circles = (imports: Readonly<Record<string, readonly string[]>>) =>
    circlesOf(Object.keys(imports), (file) => imports[file] ?? []);

  it('finds nothing where two ways lead to the same file', () => {
    expect(circles({ a: ['b', 'c'], b: ['d'], c: ['d'] })).toEqual([]);
  });

  it('finds a file that imports itself, two that import each other, and a longer way round', () => {
    expect(circles({ a: ['a'] })).toEqual(['a → a']);
    expect(circles({ a: ['b'], b: ['a'] })).toEqual(['a → b → a']);
    expect(circles({ z: ['a'], a: ['b'], b: ['c'], c: ['a', 'd'], d: [] })).toEqual(['a → b → c → a']);
  });

  it('finds one circle for each import that closes one', () => {
    expect(circles({ a: ['b', 'c'], b: ['a'], c: ['a', 'b'] })).toEqual(['a → b → a', 'a → c → a']);
  });
});
