import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../src/cli/commands.js';
import { programUsage } from '../../src/cli/programUsage.js';
import { quoteFish, quotePosix, quotePowershell, type Shell } from '../../src/shell/index.js';
import * as shells from '../../src/shells/index.js';
import { hostile } from './hostile.js';

const USAGE = programUsage(COMMANDS);
const SHELLS = Object.entries<Shell>(shells);

describe.each(SHELLS)('the script of %s', (name, shell) => {
  it('has every command, and every option once for each command that has it', () => {
    const script = shell.script(USAGE);
    for (const command of USAGE.commands) {
      expect(script).toContain(command.name);
      for (const { flag, short } of command.options) {
        expect(script, `${command.name} ${flag}`).toContain(name === 'fish' ? `-l ${flag.slice(2)}` : flag);
        if (short !== null) expect(script).toContain(name === 'fish' ? `-s ${short.slice(1)}` : short);
      }
    }
  });

  it('offers each command its own options', () => {
    const without = {
      ...USAGE,
      commands: USAGE.commands.map((each) => (each.name === 'total' ? { ...each, options: [] } : each)),
    };
    expect(shell.script(without)).not.toBe(shell.script(USAGE));
  });

  it('has no word of a summary outside quotation marks', () => {
    const script = shell.script(hostile(USAGE));
    const bare = BARE[name]?.(script) ?? script;
    expect(bare).not.toContain('touch');
    expect(script).not.toMatch(/\nl/);
  });
});

/** A script without its text in single quotation marks, by the rules of each shell. */
const BARE: Readonly<Record<string, (script: string) => string>> = {
  bash: (script) => script.replace(/\\'|'[^']*'/g, ''),
  zsh: (script) => script.replace(/\\'|'[^']*'/g, ''),
  fish: (script) => script.replace(/'(?:[^'\\]|\\.)*'/gs, ''),
  powershell: (script) => script.replace(/'(?:[^'‘’]|['‘’]{2})*'/g, ''),
};

describe('quotation marks', () => {
  it.each([
    [quotePosix, "it's $x", "'it'\\''s $x'"],
    [quoteFish, "it's \\n", "'it\\'s \\\\n'"],
    [quotePosix, 'day-of-year', 'day-of-year'],
    [quotePosix, '', "''"],
    [quoteFish, 'day-of-year', 'day-of-year'],
    [quotePowershell, "it's ‘so’", "'it''s ‘‘so’’'"],
  ])('of %o are written as the shell reads them', (quote, text, quoted) => {
    expect(quote(text)).toBe(quoted);
  });

  it('keep a text on one line, whatever is in it', () => {
    for (const quote of [quotePosix, quoteFish, quotePowershell])
      expect(quote('a\nb\u001bc\u2028d')).toBe("'a b c d'");
  });
});
