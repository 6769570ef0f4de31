import type { CivilDate, Span } from '../calendar/index.js';
import type { Entries } from '../entry/index.js';
import { toPlaceText } from '../finding/index.js';
import { type Host, HostError } from '../host/index.js';
import { type Asked, QuestionError } from '../option/index.js';
import { type InputSelection, loadRelease, loadWeekly, type Release } from '../release/index.js';
import type { RuleContext } from '../rule/index.js';
import type { CheckOptions } from './checkOptions.js';
import type { Settings } from './settings.js';

/** Input of rules beside the entries: today, limits and expectations, and data to compare with. */
export async function contextOf(
  { expect, maxAge, annual }: Settings,
  { from, to, weekly }: Asked<CheckOptions>,
  wanted: InputSelection,
  host: Host,
): Promise<RuleContext> {
  return {
    today: host.today() as CivilDate,
    maxAge,
    expected: expect.length === 0 ? undefined : expect,
    span: spanOf(from, to),
    annual: annual ? (await loadRelease({ files: ['@bundled'] }, host)).annual : undefined,
    weekly: weekly === undefined ? undefined : await weeksOf(weekly, wanted, host),
  };
}

function spanOf(first: number | undefined, last: number | undefined): Partial<Span> | undefined {
  if (first === undefined && last === undefined) return undefined;
  if (first !== undefined && last !== undefined && first > last) {
    throw new QuestionError('--from is after --to: give the earlier day first');
  }
  return { ...(first !== undefined && { first }), ...(last !== undefined && { last }) };
}

/** Reads weekly figures, which are those of the sum even where the data hold several series. */
async function weeksOf(file: string, { store, fastPath }: InputSelection, host: Host): Promise<Entries> {
  return sound(await loadWeekly({ store, fastPath, files: [file] }, host), file).entries;
}

/** Loads a release to compare with. Throws `HostError` where it has an error. */
export async function soundRelease(file: string, wanted: InputSelection, host: Host): Promise<Release> {
  return sound(await loadRelease({ ...wanted, files: [file] }, host), file);
}

/** Returns the release if it has no error. Throws `HostError` otherwise: data are compared only with sound data. */
function sound(release: Release, file: string): Release {
  const error = release.findings.find(({ severity }) => severity === 'error');
  if (error === undefined) return release;
  const place = error.place === undefined ? '' : `${toPlaceText(error.place)}: `;
  throw new HostError(`${file}, which the data are compared with, is unfit itself: ${place}${error.message}`);
}
