import { describe, expect, it } from 'vitest';
import { commandLine } from '../../../src/commands/report/run.js';

describe('commandLine', () => {
  it.each([
    [['daily.csv'], 'ytd daily.csv'],
    [['-'], 'ytd -'],
    [['-x.csv', 'a b.csv'], "ytd ./-x.csv 'a b.csv'"],
    [['--json'], 'ytd ./--json'],
    [["it's.csv"], `ytd 'it'"'"'s.csv'`],
  ])('%j', (files, line) => {
    expect(commandLine('ytd', { files })).toBe(line);
  });
});
