import { describe, expect, it } from 'vitest';
import { countsInWords, findingLine, findingLines } from '../../src/cli/answer.js';
import type { Finding } from '../../src/finding/index.js';

const finding = (severity: Finding['severity'], line: number, message = 'unexpected x'): Finding => ({
  rule: 'x',
  severity,
  message,
  place: { file: 'a.csv', line },
});

describe('findings on the error stream', () => {
  it('are one line each, which starts with a word of the program whatever the data contain', () => {
    const hostile = {
      ...finding('error', 3, 'unexpected "5\n::add-mask::x\x1b[2J"'),
      place: { file: '::error::.csv', line: 3 },
    };
    expect(findingLine(hostile)).toBe(
      'error: ::error::.csv, line 3: unexpected "5\\n::add-mask::x\\u001b[2J"',
    );
  });

  it('show errors before the rest, ten in all, and count the others', () => {
    const many = [
      finding('warning', 1),
      finding('info', 2),
      ...Array.from({ length: 11 }, (_, index) => finding('error', index + 3)),
    ];
    const lines = findingLines(many);
    expect(lines).toHaveLength(11);
    expect(lines[0]).toBe('error: a.csv, line 3: unexpected x');
    expect(lines.at(-1)).toBe('… and more: 1 error, 1 warning, 1 note');
  });

  it('are counted by severity', () => {
    expect(countsInWords([finding('error', 1), finding('error', 2), finding('warning', 1)])).toBe(
      '2 errors, 1 warning',
    );
  });

  it('count as many as one finding stands for', () => {
    const rest = { ...finding('warning', 20), count: 12_335 };
    expect(countsInWords([finding('warning', 1), rest])).toBe('12,336 warnings');
    const many = Array.from({ length: 11 }, (_, index) => finding('warning', index));
    expect(findingLines([...many, rest]).at(-1)).toBe('… and more: 12,336 warnings');
  });
});
