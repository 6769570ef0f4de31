import { describe, expect, it } from 'vitest';
import { hasErrors } from '../../src/finding/index.js';
import { quote } from '../../src/text/index.js';

describe('finding', () => {
  it('only an error makes data unfit', () => {
    const finding = (severity: 'error' | 'warning' | 'info') => ({ rule: 'x', severity, message: 'y' });
    expect(hasErrors([finding('warning'), finding('info')])).toBe(false);
    expect(hasErrors([finding('info'), finding('error')])).toBe(true);
  });

  it.each([
    ['61', '"61"'],
    ['  ', 'empty cell'],
    ['x'.repeat(60), `"${'x'.repeat(40)}…"`],
    ['😀'.repeat(50), `"${'😀'.repeat(40)}…"`],
  ])('quotes %.10j within a readable length', (text, quoted) => expect(quote(text)).toBe(quoted));
});
