import { describe, expect, it } from 'vitest';
import { isColoured } from '../../src/cli/style.js';

describe('isColoured', () => {
  it.each([
    ['auto', {}, true, true],
    ['auto', {}, false, false],
    ['auto', { NO_COLOR: '1' }, true, false],
    ['auto', { NO_COLOR: '' }, true, true],
    ['auto', { NO_COLOR: '1', FORCE_COLOR: '1' }, true, false],
    ['auto', { FORCE_COLOR: '1' }, false, true],
    ['auto', { FORCE_COLOR: '0' }, true, false],
    ['auto', { CLICOLOR_FORCE: '1' }, false, true],
    ['auto', { FORCE_COLOR: '', CLICOLOR_FORCE: '1' }, false, true],
    ['auto', { CLICOLOR: '0' }, true, false],
    ['auto', { TERM: 'dumb' }, true, false],
    ['auto', { TERM: 'dumb', FORCE_COLOR: '1' }, true, true],
    ['always', { NO_COLOR: '1' }, false, true],
    ['never', { FORCE_COLOR: '1' }, true, false],
  ] as const)(
    'with --color %s, variables %j and terminal %s is %s',
    (wish, environment, terminal, coloured) => expect(isColoured(wish, environment, terminal)).toBe(coloured),
  );
});
