import type { CivilDate, Span } from '../../calendar/index.js';
import type { Answer, RunContext } from '../../command/index.js';
import type { Entries } from '../../entry/index.js';
import { toPlaceText } from '../../finding/index.js';
import { type Host, HostError } from '../../host/index.js';
import { type Asked, type Expectation, QuestionError } from '../../option/index.js';
import {
  findSource,
  type InputSelection,
  loadRelease,
  loadWeekly,
  type Release,
} from '../../release/index.js';
import type { RuleContext } from '../../rule/index.js';
import type { CheckOptions } from '../check.js';
import { describe } from './describe.js';
import { type Judged, judgeInput } from './judgeInput.js';
import { loadSettings, type Settings } from './settings.js';
import { appliedRules, requireKnownRules } from './severities.js';

/** Checks every input by itself, as a checker of files does: several are not merged. */
export async function run(
  wanted: InputSelection,
  asked: Asked<CheckOptions>,
  host: Host,
  { strict }: RunContext,
): Promise<Answer> {
  const settings = withAsked(loadSettings(asked, host), asked);
  requireKnownRules(settings.rules);
  const context = await contextOf(settings, asked, wanted, host);
  const earlier = asked.against === undefined ? null : await soundRelease(asked.against, wanted, host);
  const { found } = findSource(wanted, host);
  requireOnce(found.paths);
  const judged: Judged[] = [];
  for (const name of found.paths) {
    judged.push(await judgeInput({ ...wanted, files: [name] }, context, earlier, settings.rules, host));
  }
  const most = strict ? 0 : settings.maxWarnings;
  const given = new Map<string, unknown>(Object.entries({ ...context, earlier: earlier ?? undefined, most }));
  const needs = new Set([...given].filter(([, value]) => value !== undefined).map(([key]) => key));
  const report = describe(judged, appliedRules(needs, settings.rules), most);
  return { report, findings: [], fails: !report.data.valid };
}

function requireOnce(paths: readonly string[]): void {
  const twice = paths.find((path, index) => paths.indexOf(path) < index);
  if (twice !== undefined) throw new QuestionError(`${twice} is named twice: each input is checked once`);
}

/** Adds the options of the command line to the settings; the command line comes first. */
export function withAsked(
  settings: Settings,
  { expect, maxAge, maxWarnings, rule, annual }: Asked<CheckOptions>,
): Settings {
  return {
    rules: [...settings.rules, ...(rule ?? [])],
    expect: distinct([...settings.expect, ...(expect ?? [])]),
    maxAge: maxAge ?? settings.maxAge,
    maxWarnings: maxWarnings ?? settings.maxWarnings,
    annual: annual ?? settings.annual,
  };
}

function distinct(expected: readonly Expectation[]): Expectation[] {
  return [...new Map(expected.map((each) => [each.words, each])).values()];
}

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
async function weeksOf(file: string, { store, fastLane }: InputSelection, host: Host): Promise<Entries> {
  return sound(await loadWeekly({ store, fastLane, files: [file] }, host), file).entries;
}

async function soundRelease(file: string, wanted: InputSelection, host: Host): Promise<Release> {
  return sound(await loadRelease({ ...wanted, files: [file] }, host), file);
}

/** Returns the release if it has no error. Throws `HostError` otherwise: data are compared only with sound data. */
function sound(release: Release, file: string): Release {
  const error = release.findings.find(({ severity }) => severity === 'error');
  if (error === undefined) return release;
  const place = error.place === undefined ? '' : `${toPlaceText(error.place)}: `;
  throw new HostError(`${file}, which the data are compared with, is unfit itself: ${place}${error.message}`);
}
