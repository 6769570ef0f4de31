import { describe, expect, it } from 'vitest';
import { findSource } from '../../src/release/index.js';
import { MemoryHost } from '../support/memoryHost.js';

const WITH_DATA = new MemoryHost({ environment: { CROSSINGS_DATA: 'env.csv' } });

describe('sources', () => {
  it.each([
    [['a.csv', 'b.csv'], WITH_DATA, 'command line', ['a.csv', 'b.csv']],
    [[], WITH_DATA, 'CROSSINGS_DATA', ['env.csv']],
    [[], new MemoryHost({ environment: { CROSSINGS_DATA: '' } }), 'bundled', ['@bundled']],
    [[], new MemoryHost(), 'bundled', ['@bundled']],
  ])('files %j come first, then the environment, then the package', (files, host, name, paths) => {
    const { source, found } = findSource({ files }, host);
    expect([source.name, found.paths]).toEqual([name, paths]);
  });

  it('explain why they were passed over', () => {
    expect(findSource({ files: [] }, new MemoryHost()).passedOver.map(({ reason }) => reason)).toEqual([
      'no file was named',
      'CROSSINGS_DATA is not set',
      'crossings update has kept no release',
    ]);
  });
});
