import { describe, expect, it } from 'vitest';
import { toUriReference } from '../../../src/renderers/sarif/toUriReference.js';

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
