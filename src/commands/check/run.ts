import type { CheckOptions } from '../../check/checkOptions.js';
import { type Judged, judgeInput } from '../../check/judgeInput.js';
import { contextOf, soundRelease } from '../../check/ruleContext.js';
import { loadSettings, withAsked } from '../../check/settings.js';
import { appliedRules, requireKnownRules } from '../../check/severities.js';
import type { Answer, RunContext } from '../../command/index.js';
import { NO_ENTRIES } from '../../entry/index.js';
import { type Finding, STANDARD_INPUT } from '../../finding/index.js';
import { type Host, HostError } from '../../host/index.js';
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
  const unread: HostError[] = [];
  for (const name of found.paths) {
    try {
      judged.push(await judgeInput({ ...wanted, files: [name] }, context, earlier, settings.rules, host));
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      unread.push(error);
      judged.push(unreadInput(name, error));
    }
  }
  const [first] = unread;
  if (first !== undefined && unread.length === judged.length) throw first;
  const most = strict ? 0 : settings.maxWarnings;
  const compared = context.weekly ?? context.annual ?? earlier ?? undefined;
  const given = new Map<string, unknown>(
    Object.entries({ ...context, earlier: earlier ?? undefined, compared, most }),
  );
  const needs = new Set([...given].filter(([, value]) => value !== undefined).map(([key]) => key));
  const report = describe(judged, appliedRules(needs, settings.rules), most);
  const undone = unread.map(({ message }) => message);
  return { report, findings: [], fails: !report.data.valid, undone };
}

/** What is said of an input that cannot be read, so that the others are judged all the same. */
function unreadInput(path: string, { message }: HostError): Judged {
  const name = path === '-' ? STANDARD_INPUT : path;
  const provenance = { source: 'command line', name, edition: null, files: [name] };
  const findings: Finding[] = [{ rule: 'unread-file', severity: 'error', message, place: { file: name } }];
  return { release: { entries: NO_ENTRIES, findings, provenance, annual: new Map() }, findings };
}

function requireOnce(paths: readonly string[]): void {
  const twice = paths.find((path, index) => paths.indexOf(path) < index);
  if (twice !== undefined) throw new QuestionError(`${twice} is named twice: each input is checked once`);
}
