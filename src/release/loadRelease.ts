import { longDate, toCivilDate, WEEKDAYS, weekdayOf } from '../calendar/index.js';
import { type Entries, placeOf } from '../entry/index.js';
import type { Finding } from '../finding/index.js';
import { HostError, type ReadingHost } from '../host/index.js';
import { inputOf, piecesOf } from '../readers/input.js';
import { bundledRelease } from './bundledRelease.js';
import { findSource, type InputSelection } from './findSource.js';
import { locate, withWeeks } from './locateInputs.js';
import { annualOf, mergedRelease } from './mergedRelease.js';
import { readPublished } from './readPublished.js';
import type { Release } from './release.js';

/**
 * The figures of the files and releases named, or where none is, of the first source that has some. Several become one
 * series: on a day that two of them have, the later one counts. Throws `HostError` where a file cannot be read at all
 * or there is no such release; what is wrong in a file becomes findings.
 */
export async function loadRelease(wanted: InputSelection, host: ReadingHost): Promise<Release> {
  const { source, found } = findSource(wanted, host);
  const inputs = locate(source.name, found.paths, wanted, host);
  const [only, ...others] = inputs;
  if (only?.edition?.folder === null && others.length === 0) return bundledRelease(host);
  return mergedRelease(source.name, inputs, host, { ...wanted, kind: 'daily' });
}

/** The weekly figures of the files named: a day stands for the week that ends on it, which must be a Sunday. */
export async function loadWeekly(wanted: InputSelection, host: ReadingHost): Promise<Release> {
  if (wanted.files.length === 0)
    throw new HostError('the package has daily figures only: name a file with weekly ones');
  const inputs = locate('command line', wanted.files, wanted, host).map(withWeeks);
  const release = await mergedRelease('command line', inputs, host, { ...wanted, kind: 'weekly' });
  return { ...release, findings: [...release.findings, ...otherThanSundays(release.entries)] };
}

/** The figures of one input that is in memory, in whatever format; what is wrong in it becomes findings. */
export async function readRelease({ file, bytes }: InMemory): Promise<Release> {
  const { edition, original: _, ...reading } = await readPublished(inputOf(file, piecesOf(bytes)));
  const provenance = { source: 'input', name: file, edition, files: [file] };
  return { ...reading, provenance, annual: annualOf(reading) };
}

/** Bytes, and the name under which findings speak of them. */
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
