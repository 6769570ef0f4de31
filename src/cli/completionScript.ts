import { yearsOf } from '../calendar/index.js';
import { ALL_RULES } from '../check/severities.js';
import type { Answer } from '../command/index.js';
import { EVENTS } from '../event/index.js';
import type { Host } from '../host/index.js';
import { type NamedValue, QuestionError, SEVERITIES, SHELL_NAMES, type ShellName } from '../option/index.js';
import { loadRelease } from '../release/index.js';
import { toSeriesSet } from '../series/index.js';
import type { Shell } from '../shell/index.js';
import * as shells from '../shells/index.js';
import { quote } from '../text/index.js';
import type { ProgramUsage, ValueUsage } from '../usage/index.js';

const SHELLS: Readonly<Record<ShellName, Shell>> = shells;

type Known = Partial<Readonly<Record<NamedValue, readonly string[]>>>;

/**
 * The shell that is named, or that the ending of the output file names. Throws `QuestionError` where there is none, and where the
 * two disagree.
 */
export function shellMeant(named: ShellName | undefined, output = '-'): ShellName {
  const able = SHELL_NAMES.filter((name) =>
    SHELLS[name].endings.some((ending) => output.toLowerCase().endsWith(`.${ending}`)),
  );
  const meant = named ?? (able.length === 1 ? able[0] : undefined);
  if (meant === undefined) throw new QuestionError(`completion needs a shell: ${SHELL_NAMES.join(', ')}`);
  if (able.length === 0 || able.includes(meant)) return meant;
  throw new QuestionError(
    `unexpected ${quote(output)}, expected a name that ends in .${SHELLS[meant].endings[0]}, as completion ${meant} asks: give such a name, or crossings completion ${able[0]}`,
  );
}

/** The completion script of a shell, which contains every word that can be chosen. */
export async function completionScript(shell: ShellName, usage: ProgramUsage, host: Host): Promise<Answer> {
  const known = { ...(await knownValues(host)), command: withSchema(usage) };
  return { report: SHELLS[shell].script(withKnown(usage, known)), findings: [] };
}

async function knownValues(host: Host): Promise<Known> {
  const { entries } = await loadRelease({ files: ['@bundled'] }, host);
  const years = yearsOf(toSeriesSet(entries).coverage).map(String).reverse();
  // Rules of reading have a fixed severity: a row that cannot be read cannot be accepted.
  const set = ALL_RULES.filter(({ fixed }) => !fixed);
  const settings = set.flatMap(({ name }) => SEVERITIES.map((each) => `${name}=${each}`));
  const event = EVENTS.map(({ id }) => id);
  return { year: years, years, event, rule: ALL_RULES.map(({ name }) => name), 'rule setting': settings };
}

/** Names of the commands that answer in JSON, and so have a schema. */
function withSchema({ commands }: ProgramUsage): string[] {
  return commands
    .filter(({ options }) => options.some(({ flag }) => flag === '--json'))
    .map(({ name }) => name);
}

function withKnown(usage: ProgramUsage, known: Known): ProgramUsage {
  const filled = <Value extends ValueUsage>(value: Value): Value => ({
    ...value,
    words: value.names === null ? value.words : (known[value.names] ?? value.words),
  });
  const commands = usage.commands.map((command) => ({
    ...command,
    options: command.options.map(filled),
    words: command.words && filled(command.words),
  }));
  return { ...usage, commands };
}
