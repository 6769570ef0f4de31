import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../src/cli/commands.js';
import { EXIT_MEANINGS } from '../../src/cli/exitCode.js';
import { ENVIRONMENT_MEANINGS, FILE_MEANINGS, programUsage } from '../../src/cli/programUsage.js';
import { manPage } from '../../src/usage/index.js';
import { plain } from '../../src/usage/roff.js';
import { ROOT, readSource, sourceFiles } from '../house/house.js';
import { run } from '../support/run.js';

const USAGE = programUsage(COMMANDS);

/** The part of the page about a command. */
function partOf(command: string): string {
  return (
    manPage(USAGE)
      .split(/^\.S[SH] /m)
      .find((each) => new RegExp(`^"crossings ${command}[ "]`).test(each)) ?? ''
  );
}

describe('the page of the manual', () => {
  it('has every option of every command in the part on that command', () => {
    for (const { name, options } of USAGE.commands) {
      for (const { flag } of options)
        expect(partOf(name), `${name} ${flag}`).toContain(`\\fB${plain(flag)}\\fR`);
    }
  });

  it('has every exit code, variable, file and example', () => {
    const page = manPage(USAGE);
    const names = [
      ...Object.keys(EXIT_MEANINGS),
      ...Object.keys(ENVIRONMENT_MEANINGS),
      ...Object.keys(FILE_MEANINGS),
    ];
    const lines = COMMANDS.flatMap(({ examples }) => examples.map(({ line }) => `crossings ${line}`));
    for (const text of [...names, ...lines]) expect(page).toContain(`\\fB${plain(text)}\\fR`);
  });

  it('lets no text be a request or an escape of roff', () => {
    const page = manPage({ ...USAGE, input: ['.so /etc/passwd', "'ig", 'a\n.ig\nb \\fBc'] });
    expect(page).not.toMatch(/^(?:\.so|'|\.ig)/m);
    expect(page).toContain('\\&.so /etc/passwd');
    expect(page).toContain('\\efBc');
    expect(page).toMatch(/^[\0-\x7f]*$/);
  });

  it('is in the package, at the path that package.json names', async () => {
    const { man, files } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
    expect(files).toContain('man');
    expect(readFileSync(join(ROOT, man[0]), 'utf8')).toBe((await run('man')).out);
  });
});

describe('the variables that are documented', () => {
  it('are those that the program reads', () => {
    const asked = sourceFiles().flatMap((file) =>
      [...readSource(file).matchAll(/\benvironment\['(\w+)'\]/g)].map(([, name]) => name),
    );
    const start = readFileSync(join(ROOT, 'bin', 'crossings.js'), 'utf8');
    const askedByStart = /const \{([^}]*)\} = process\.env/.exec(start)?.[1]?.match(/[A-Z_]{2,}/g) ?? [];
    const ofFolders = ['XDG_DATA_HOME', 'XDG_CACHE_HOME', 'LOCALAPPDATA', 'HOME'];
    expect(askedByStart).toContain('HOME');
    expect(Object.keys(ENVIRONMENT_MEANINGS).sort()).toEqual(
      [...new Set([...asked, ...askedByStart])].filter((name) => !ofFolders.includes(`${name}`)).sort(),
    );
  });
});
