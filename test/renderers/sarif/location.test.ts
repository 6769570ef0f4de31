import { describe, expect, it } from 'vitest';
import { toLocation, toUriReference } from '../../../src/renderers/sarif/location.js';
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

  it('has the line as context if the finding is in the middle of it, since a snippet is only the region', () => {
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

describe('toUriReference', () => {
  it.each([
    ['daily.csv', 'daily.csv'],
    ['./data/../a b.csv', './data/../a%20b.csv'],
    ['standard input', 'standard%20input'],
    ['data\\a.csv', 'data/a.csv'],
    ['2025-01-01T10:00.csv', '2025-01-01T10%3A00.csv'],
    ['javascript:alert(1)', 'javascript%3Aalert(1)'],
    ['a#b?c%d.csv', 'a%23b%3Fc%25d.csv'],
    ['é.csv', '%C3%A9.csv'],
    ['@2026-08-21', '%402026-08-21'],
    ['/home/a b/x.csv', 'file:///home/a%20b/x.csv'],
    ['C:\\data\\x y.csv', 'file:///C:/data/x%20y.csv'],
    ['c:/x.csv', 'file:///c:/x.csv'],
    ['\\\\server\\share\\x.csv', 'file://server/share/x.csv'],
    ['///x.csv', 'file:///x.csv'],
    ['\ud800', '%5Cud800'],
    ['', ''],
  ])('%j is %s', (file, uri) => {
    expect(toUriReference(file)).toBe(uri);
  });

  it.each(['/home/a b/x.csv', 'C:\\data\\x y.csv', '\\\\server\\share\\x.csv'])(
    '%s stays as it is in a URL',
    (file) => {
      expect(new URL(toUriReference(file)).href).toBe(toUriReference(file));
    },
  );
});
