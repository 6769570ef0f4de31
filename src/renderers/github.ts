import type { Counts, Judgement } from '../report/index.js';
import { toShown } from '../text/index.js';
import { judgementOf } from './findings/judgementOf.js';
import { ofSeverity, quantityOf, SEVERITIES, SEVERITY_WORDS } from './findings/severities.js';
import { commandsOf } from './github/commandsOf.js';
import { withoutForeignCommands } from './github/escape.js';
import type { Renderer } from './renderer.js';

/** The most files that are named at the end; more are counted. */
const MOST_NAMED = 3;

export const github: Renderer = {
  name: 'github',
  summary: 'what a check has found, as workflow commands that GitHub shows beside the lines of the files',
  judges: true,
  render(report) {
    const judgement = judgementOf(report);
    const lines = [
      ...SEVERITIES.flatMap((severity) =>
        commandsOf(severity, ofSeverity(judgement.findings, severity), judgement.notFiles),
      ),
      closingLine(judgement),
    ];
    return lines.map((line) => `${withoutForeignCommands(line)}\n`).join('');
  },
};

/** `crossings: 1 error, 2 warnings in daily.csv`. */
function closingLine({ counts, files }: Judgement): string {
  const where = files.length === 0 ? '' : ` in ${toShown(filesInWords(files))}`;
  return `crossings: ${countsInWords(counts)}${where}`;
}

function countsInWords({ errors, warnings, infos }: Counts): string {
  const counts = { error: errors, warning: warnings, info: infos };
  const found = SEVERITIES.filter((severity) => counts[severity] > 0);
  if (found.length === 0) return 'nothing found';
  return found.map((severity) => quantityOf(counts[severity], SEVERITY_WORDS[severity])).join(', ');
}

function filesInWords(files: readonly string[]): string {
  if (files.length > MOST_NAMED) return quantityOf(files.length, 'file');
  return files.length === 1 ? String(files[0]) : `${files.slice(0, -1).join(', ')} and ${files.at(-1)}`;
}
