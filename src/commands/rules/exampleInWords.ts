import { type CheckOptions, checkOptions } from '../../check/checkOptions.js';
import { judgeRelease } from '../../check/judgeInput.js';
import { contextOf } from '../../check/ruleContext.js';
import { NO_SETTINGS, withAsked } from '../../check/settings.js';
import { type Finding, toPlaceText } from '../../finding/index.js';
import type { Host } from '../../host/index.js';
import type { AnyOption, Asked } from '../../option/index.js';
import { readRelease } from '../../release/index.js';
import type { RuleExample } from '../../rule/index.js';

const MOST_LINES = 8;

/** The lines of an example and the findings in it, which come from running the rules on it. */
export async function exampleInWords(example: RuleExample, rule: string, host: Host): Promise<string[]> {
  const found = (await findingsOf(example, host)).filter((finding) => finding.rule === rule);
  const said = found.map(
    (finding) =>
      `${finding.severity}: ${finding.place ? `${toPlaceText(finding.place)}: ` : ''}${finding.message}`,
  );
  const lines = example.input.trimEnd().split(/\r\n|\n/);
  const shown =
    lines.length <= MOST_LINES ? lines : [...lines.slice(0, MOST_LINES - 1), `… ${lines.length} lines`];
  const options = example.options === undefined ? [] : [`with ${example.options}`];
  return [...shown, ...options, ...(said.length === 0 ? ['finds nothing'] : said)];
}

/** The findings of `check` in an example. */
export async function findingsOf(
  { input, options = '' }: RuleExample,
  host: Host,
): Promise<readonly Finding[]> {
  const asked = parseOptions(options);
  const settings = withAsked(NO_SETTINGS, asked);
  const context = await contextOf(settings, asked, { files: [] }, host);
  const release = await readRelease({ file: 'example.csv', bytes: new TextEncoder().encode(input) });
  return judgeRelease(release, context, null, settings.rules).findings;
}

function parseOptions(text: string): Asked<CheckOptions> {
  const given = [...text.matchAll(/--(\S+)(?: ([^-\s]\S*))?/g)].map(([, name, value = '']) => {
    const [key, option] =
      Object.entries<AnyOption>(checkOptions).find(([, each]) => each.name === name) ?? [];
    return [key, option?.parse(value)];
  });
  return Object.fromEntries(given);
}
