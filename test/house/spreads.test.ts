import { expect, it } from 'vitest';
import { readSource, sourceFiles } from './house.js';

/** Calls into which a list is spread: each of its items is an argument, and with some 120,000 of them the call fails. */
const SPREAD =
  /(?:\.push|\.unshift|\.concat|\.splice|Math\.(?:max|min)|fromCharCode|fromCodePoint)\((?:[^()[\]]*, )?\.\.\.(?!\))/;

/** Files that spread a list into a call, and why the list is short. */
const SHORT: Readonly<Record<string, string>> = {
  'article/articleFormat.ts': 'a signature',
  'article/readArticle.ts': 'the first 1,024 bytes',
  'calculations/by/sentences.ts': 'groups of more, fewer and as many',
  'chart/bandChart.ts': 'years',
  'chart/slopeChart.ts': 'months of a year',
  'cli/help.ts': 'commands and options',
  'commands/check/describe.ts': 'inputs',
  'commands/report/sections.ts': 'years',
  'csv/decodeText.ts': 'a signature',
  'drawing/plotSvg/axes.ts': 'ticks',
  'drawing/plotSvg/endLabels.ts': 'lines of a picture',
  'drawing/plotSvg/legend.ts': 'marks of a sample',
  'drawing/plotSvg/placeMarks.ts': 'marked days',
  'drawing/plotText/frame.ts': 'ticks',
  'drawing/plotText/heat.ts': 'years',
  'drawing/plotText/lines.ts': 'lines of a picture',
  'entry/sumSeries.ts': 'series, at most 10,000',
  'reader/archiveStart.ts': 'the first 50 bytes',
  'readers/csv/findHeader.ts': 'the records among which headings are looked for, at most 200',
  'readers/page/figuresInText.ts': 'one line for each of four kinds of figures',
  'renderers/html/frame.ts': 'a SHA-256',
  'scan/plainHeader.ts': 'at most 4,096 bytes',
  'scan/plainLine.ts': 'at most 1,000 bytes',
  'statements/daysWith.ts': 'spans of one figure',
};

it('a list is spread into a call only where it is short, since a long one would end the program', () => {
  const found = sourceFiles().filter((file) =>
    readSource(file)
      .split('\n')
      .some((line) => SPREAD.test(line) && !/^\s*(?:\/\/|\/?\*)/.test(line)),
  );
  expect(found.sort()).toEqual(Object.keys(SHORT).sort());
});
