import { type EachSeries, phraseToText, type Report, SCHEMA_VERSION } from '../report/index.js';
import type { Renderer, Style } from './renderer.js';

// `JSON.stringify` escapes C0 controls, but not these, which change what a terminal shows.
const INVISIBLE = /[\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]/g;

export const json: Renderer = {
  name: 'json',
  summary: 'one JSON document, by the schema of the command; numbers unrounded',
  endings: ['json'],
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

/** JSON in which every invisible character is written as its code. */
export function toJsonText(value: unknown, indent?: number): string {
  return JSON.stringify(value, null, indent).replace(
    INVISIBLE,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
