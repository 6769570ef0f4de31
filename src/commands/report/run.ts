import { toCivilDate } from '../../calendar/index.js';
import { inspectRelease } from '../../check/inspectRelease.js';
import type { Answer } from '../../command/index.js';
import { hasErrors } from '../../finding/index.js';
import { type Host, VERSION } from '../../host/index.js';
import { type Asked, QuestionError, resolveAsOf } from '../../option/index.js';
import { LICENCE_PAGE, PUBLICATION_PAGE } from '../../publisher/publisher.js';
import { inputsOf, isPublished, quoteWord } from '../../question/index.js';
import { findSource, type InputSelection, type Release, shortNames } from '../../release/index.js';
import { type Link, machineTable, type Report } from '../../report/index.js';
import { ABOUT } from './about.js';
import type { ReportData, ReportOptions } from './definition.js';
import { revisionsSection } from './revisionsSection.js';
import { type PageSection, sectionsOf } from './sections.js';

/** Where the publisher has the figures, and what may be done with them. */
const LINKS: readonly Link[] = [
  { name: "The publisher's page", address: PUBLICATION_PAGE },
  { name: 'Open Government Licence v3.0', address: LICENCE_PAGE },
];

export async function run(wanted: InputSelection, asked: Asked<ReportOptions>, host: Host): Promise<Answer> {
  const { release, findings } = await inspectRelease(wanted, host);
  if (hasErrors(findings)) return { report: null, findings };
  const sections = sectionsOf(release, asked).map((section) => ({
    ...section,
    line: commandLine(section.line, wanted),
  }));
  if (asked.against === undefined) return { report: pageReport(release, asked, sections), findings };
  const two = { ...wanted, files: [asked.against, onlyName(findSource(wanted, host).found.paths)] };
  const earlier = await inspectRelease({ ...wanted, files: [asked.against] }, host);
  if (hasErrors(earlier.findings)) return { report: null, findings: earlier.findings };
  const revised = {
    ...revisionsSection(earlier.release, release, inputsOf(release).source),
    line: commandLine('diff', two),
  };
  return {
    report: pageReport(release, asked, [...sections, revised]),
    findings: [...findings, ...earlier.findings],
  };
}

/** Throws `QuestionError` where several inputs would have to be one release. */
function onlyName([name, ...others]: readonly string[]): string {
  if (name !== undefined && others.length === 0) return name;
  throw new QuestionError(
    '--against needs one release to compare with: merge the files first, with crossings convert',
  );
}

function pageReport(
  release: Release,
  asked: Asked<ReportOptions>,
  sections: readonly PageSection[],
): Report<ReportData> {
  const [first] = sections;
  if (first === undefined) throw new RangeError('a page without a section');
  const { title, measure, unit, prose, source } = first.report;
  const asOf = toCivilDate(resolveAsOf(asked, inputsOf(release).series.coverage));
  return {
    command: 'report',
    title,
    measure,
    unit,
    data: { asOf, ...Object.fromEntries(sections.map(({ key, report }) => [key, report.data])) },
    tables: [
      machineTable(
        ['id', 'title', 'line'],
        sections.map(({ id, title, line }) => ({ id, title, line })),
      ),
    ],
    remarks: [],
    prose,
    footnotes: [],
    notes: [],
    source,
    page: {
      sections,
      about: ABOUT,
      version: VERSION,
      asOf,
      links: isPublished(release.provenance) ? LINKS : [],
    },
  };
}

/** Words to type after `crossings`, in the folder of the files, to ask a question of these data. */
export function commandLine(words: string, { files, store, series, only = [] }: InputSelection): string {
  const options = [
    ...(store === undefined ? [] : ['--store', store]),
    ...(series === undefined ? [] : ['--series', series]),
    ...only.flatMap((name) => ['--only', name]),
  ];
  return [words, ...[...shortNames(files).map(asFile), ...options].map(quoteWord)].join(' ');
}

/** Name of a file as an argument: `./-x` for a name that begins like an option; `-` stays standard input. */
function asFile(name: string): string {
  return /^-./.test(name) ? `./${name}` : name;
}
