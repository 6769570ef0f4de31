import { type EachSeries, phraseToText, type Report, SCHEMA_VERSION } from '../report/index.js';
import { toJsonText } from './machine/toJsonText.js';
import type { Renderer, Style } from './renderer.js';

export const json: Renderer = {
  name: 'json',
  summary: 'one JSON document, by the schema of the command; numbers unrounded',
  render(report, style) {
    const { command, title, measure, unit, each, source } = report;
    const { phrase: _, ...origin } = source;
    const document = {
      command,
      schemaVersion: SCHEMA_VERSION,
      title,
      measure,
      unit,
      ...(each === undefined ? answerOf(report, style) : { each: answersOf(each, style) }),
      source: origin,
    };
    return `${toJsonText(document, 2)}\n`;
  },
};

function answerOf({ data, footnotes, notes }: Report, style: Style) {
  return { data, notes: [...footnotes, ...notes].map((note) => phraseToText(note, style)) };
}

function answersOf({ column, series }: EachSeries, style: Style) {
  return {
    column,
    series: series.map(({ name, report }) => ({ name, title: report.title, ...answerOf(report, style) })),
  };
}
