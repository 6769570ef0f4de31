import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from './root.js';

const FOLDER = mkdtempSync(join(tmpdir(), 'crossings-installed-'));
process.on('exit', () => rmSync(FOLDER, { recursive: true, force: true }));

/** What the program keeps for its next start is here, and nothing is from before. */
export const CACHE = join(FOLDER, 'cache');

/**
 * Packs the present build and installs the package as a user would; returns the path of its program. What is measured is what
 * is installed.
 */
export function installed() {
  const npm = (words, cwd) =>
    execFileSync('npm', [...words, '--ignore-scripts'], {
      cwd,
      stdio: ['ignore', 'pipe', 'inherit'],
      encoding: 'utf8',
    });
  const [{ filename }] = JSON.parse(npm(['pack', '--json', '--pack-destination', FOLDER], ROOT));
  writeFileSync(join(FOLDER, 'package.json'), '{ "private": true }');
  npm(['install', '--no-audit', '--no-fund', '--prefer-offline', join(FOLDER, filename)], FOLDER);
  mkdirSync(CACHE);
  return join(FOLDER, 'node_modules', 'crossings', 'bin', 'crossings.js');
}
