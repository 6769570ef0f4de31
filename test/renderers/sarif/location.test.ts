import { describe, expect, it } from 'vitest';
import { toLocation } from '../../../src/renderers/sarif/location.js';
import { found } from '../../support/judgement.js';

const HERE = { uri: 'daily.csv', index: 0 };

describe('toLocation', () => {
  it.each([[{ line: 3 }], [{ line: 3, column: 1 }]])(
    'shows the line of a finding that is about all of it: %o',
    (where) => {
      const finding = found({ place: { file: 'daily.csv', ...where }, excerpt: 'a\tb' });
      const { line: startLine, column: startColumn } = { column: undefined, ...where };
      expect(toLocation(finding, HERE)).toEqual({
        physicalLocation: {
          artifactLocation: HERE,
          region: { startLine, startColumn, snippet: { text: 'a\tb' } },
        },
      });
    },
  );

  it('shows the line of a finding in the middle of it as its context: a snippet is of the region alone', () => {
    const place = { file: 'daily.csv', line: 3, column: 12 };
    expect(toLocation(found({ place, excerpt: 'a\tb' }), HERE)).toEqual({
      physicalLocation: {
        artifactLocation: HERE,
        region: { startLine: 3, startColumn: 12 },
        contextRegion: { startLine: 3, snippet: { text: 'a\tb' } },
      },
    });
  });

  it.each([[null], ['a'.repeat(1001)]])(
    'repeats no line that is not there or too long to be read',
    (excerpt) => {
      const place = { file: 'daily.csv', line: 3, column: 2 };
      expect(toLocation(found({ place, excerpt }), HERE)).toEqual({
        physicalLocation: { artifactLocation: HERE, region: { startLine: 3, startColumn: 2 } },
      });
    },
  );

  it('has no region without a line', () => {
    expect(toLocation(found({ place: { file: 'daily.csv', column: 2 } }), HERE)).toEqual({
      physicalLocation: { artifactLocation: HERE },
    });
  });

  it.each([
    [
      { sheet: 'SB_01', cell: 'A5' },
      { name: 'A5', fullyQualifiedName: 'SB_01!A5', kind: 'cell' },
    ],
    [{ sheet: 'SB_01' }, { name: 'SB_01', fullyQualifiedName: 'SB_01', kind: 'sheet' }],
    [{ cell: 'A5' }, { name: 'A5', fullyQualifiedName: 'A5', kind: 'cell' }],
  ])('says where in a workbook: %o', (where, logical) => {
    expect(toLocation(found({ place: { file: 'a.ods', ...where } }), HERE)).toEqual({
      physicalLocation: { artifactLocation: HERE },
      logicalLocations: [logical],
    });
  });
});
