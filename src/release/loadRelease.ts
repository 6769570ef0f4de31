import { mergeEntries } from '../entry/index.js';
import type { Host } from '../host/index.js';
import { annualTable, bundledRelease } from './bundledRelease.js';
import { findSource } from './findSource.js';
import { readInput } from './readInput.js';
import type { Release } from './release.js';

/**
 * The figures of the files named, or where none is, of the first source that has some. Several files become one series:
 * on a day that two of them have, the later one counts. Throws `HostError` where a file cannot be read at all; what
 * is wrong in a file becomes findings.
 */
export async function loadRelease(files: readonly string[], host: Host): Promise<Release> {
  const { source, found } = findSource(files, host);
  if (found.paths === null) return bundledRelease(host);
  const inputs = found.paths.map((path) => ({ file: nameOf(path), bytes: host.readInput(path) }));
  // Zod, too, is loaded only when there is a file to read.
  const { validateEntries } = await import('../entry/validateEntries.js');
  const validations = [];
  for (const input of inputs) validations.push(validateEntries(await readInput(input)));
  const merge = mergeEntries(validations.map((validation) => validation.entries));
  const names = inputs.map((input) => input.file);
  return {
    entries: merge.entries,
    findings: [...validations.flatMap((validation) => validation.findings), ...merge.findings],
    provenance: { source: source.name, name: names.join(', '), edition: null, files: names },
    annual: annualTable(host),
  };
}

function nameOf(path: string): string {
  return path === '-' ? 'standard input' : path;
}
