import { toCivilDate } from '../../calendar/index.js';
import type { Answer } from '../../command/index.js';
import { hasErrors } from '../../finding/index.js';
import { type Host, VERSION } from '../../host/index.js';
import { type Asked, QuestionError, resolveAsOf } from '../../option/index.js';
import { findSource, type InputSelection } from '../../release/index.js';
import { machineTable, type Report } from '../../report/index.js';
import { groundsOf } from '../calculationCommand.js';
import { inspectRelease } from '../inspectRelease.js';
import type { ReportData, ReportOptions } from '../report.js';
import { withSumNote } from '../series/seriesInWords.js';
import { ABOUT } from './about.js';
import { commandLine } from './commandLine.js';
import type { PageQuestion, Part } from './part.js';
import { partsOf } from './parts.js';
import { revisionsPart } from './revisionsPart.js';

export async function run(wanted: InputSelection, asked: Asked<ReportOptions>, host: Host): Promise<Answer> {
  const { release, findings } = await inspectRelease(wanted, host);
  if (hasErrors(findings)) return { report: null, findings };
  const question: PageQuestion = { ...groundsOf(release), asked };
  const parts = partsOf(question).map((part) => ({
    ...part,
    line: commandLine(part.line, wanted),
    report: withSumNote(part.report, release),
  }));
  if (asked.against === undefined) return { report: describe(question, parts), findings };
  const two = { ...wanted, files: [asked.against, theOne(findSource(wanted, host).found.paths)] };
  const earlier = await inspectRelease({ ...wanted, files: [asked.against] }, host);
  if (hasErrors(earlier.findings)) return { report: null, findings: earlier.findings };
  const revised = {
    ...revisionsPart(earlier.release, release, question.source),
    line: commandLine('diff', two),
  };
  return { report: describe(question, [...parts, revised]), findings: [...findings, ...earlier.findings] };
}

/** Throws `QuestionError` where several inputs would have to be one release. */
function theOne([name, ...others]: readonly string[]): string {
  if (name !== undefined && others.length === 0) return name;
  throw new QuestionError(
    '--against needs one release to compare with: merge the files first, with crossings convert',
  );
}

function describe(question: PageQuestion, parts: readonly Part[]): Report<ReportData> {
  const [first] = parts;
  if (first === undefined) throw new RangeError('a page without a section');
  const { title, measure, unit, prose, source } = first.report;
  const asOf = toCivilDate(resolveAsOf(question.asked, question.series.coverage));
  return {
    command: 'report',
    title,
    measure,
    unit,
    data: { asOf, ...Object.fromEntries(parts.map(({ key, report }) => [key, report.data])) },
    tables: [
      machineTable(
        ['id', 'title', 'line'],
        parts.map(({ id, title, line }) => ({ id, title, line })),
      ),
    ],
    remarks: [],
    prose,
    footnotes: [],
    notes: [],
    source,
    page: { sections: parts, about: ABOUT, version: VERSION },
  };
}
