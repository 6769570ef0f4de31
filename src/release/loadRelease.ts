import { longDate, toCivilDate, WEEKDAYS, weekdayOf } from '../calendar/index.js';
import { type Entries, placeOf } from '../entry/index.js';
import type { Finding } from '../finding/index.js';
import { HostError, type ReadingHost } from '../host/index.js';
import { inputOf, piecesOf } from '../reader/input.js';
import { bundledRelease } from './bundledRelease.js';
import { findSource, type InputSelection } from './findSource.js';
import { locate, withWeeks } from './locateInputs.js';
import { annualOf, mergedRelease } from './mergedRelease.js';
import { readPublished } from './readPublished.js';
import type { Release } from './release.js';
import { shortNames } from './shortNames.js';

/**
 * Loads the named files and releases or, if none is named, the first source that has figures. Several are merged: where two
 * have the same day, the later one counts. Throws `HostError` if a file cannot be read at all or there is no such release;
 * whatever is wrong in a file becomes findings.
 */
export async function loadRelease(wanted: InputSelection, host: ReadingHost): Promise<Release> {
  const { source, found } = findSource(wanted, host);
  const inputs = locate(source.name, found.paths, wanted, host);
  const [only, ...others] = inputs;
  if (only?.edition?.folder === null && others.length === 0) return bundledRelease(host);
  return mergedRelease(source.name, inputs, host, { ...wanted, kind: 'daily' });
}

/**
 * Loads the weekly figures of the named files. Each day stands for the week that ends on it; days other than Sundays are
 * error findings. Throws `HostError` like `loadRelease`, and if no file is named.
 */
export async function loadWeekly(wanted: InputSelection, host: ReadingHost): Promise<Release> {
  if (wanted.files.length === 0)
    throw new HostError('the package has daily figures only: name a file with weekly ones');
  const inputs = locate('command line', wanted.files, wanted, host).map(withWeeks);
  const release = await mergedRelease('command line', inputs, host, { ...wanted, kind: 'weekly' });
  return { ...release, findings: [...release.findings, ...otherThanSundays(release.entries)] };
}

/** Reads an input in memory, in any format; whatever is wrong in it becomes findings. */
export async function readRelease({ file, bytes }: InMemory): Promise<Release> {
  const { edition, original: _, ...reading } = await readPublished(inputOf(file, piecesOf(bytes)));
  const provenance = { source: 'input', name: shortNames([file]).join(), edition, files: [file] };
  return { ...reading, provenance, annual: annualOf(reading) };
}

/** Bytes, and the file name for findings. */
interface InMemory {
  readonly file: string;
  readonly bytes: Uint8Array;
}

function otherThanSundays(entries: Entries): Finding[] {
  return entries.days.flatMap((day, index): Finding[] => {
    const weekday = weekdayOf(day);
    if (weekday === 7) return [];
    const message = `unexpected week ending on ${longDate(day)}, a ${WEEKDAYS[weekday - 1]}, expected a Sunday: is the year right?`;
    return [
      {
        rule: 'not-a-sunday',
        severity: 'error',
        message,
        place: placeOf(entries, index),
        date: toCivilDate(day),
      },
    ];
  });
}
