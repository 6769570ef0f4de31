import type { CheckOptions } from '../../check/checkOptions.js';
import { type Judged, judgeInput } from '../../check/judgeInput.js';
import { contextOf, soundRelease } from '../../check/ruleContext.js';
import { loadSettings, withAsked } from '../../check/settings.js';
import { appliedRules, requireKnownRules } from '../../check/severities.js';
import type { Answer, RunContext } from '../../command/index.js';
import type { Host } from '../../host/index.js';
import { type Asked, QuestionError } from '../../option/index.js';
import { findSource, type InputSelection } from '../../release/index.js';
import { describe } from './describe.js';

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
