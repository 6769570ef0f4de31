import { phraseToText, SCHEMA_VERSION } from '../report/index.js';
import { toJsonText } from './machine/toJsonText.js';
import type { Renderer } from './renderer.js';

export const json: Renderer = {
  name: 'json',
  summary: 'one JSON document, by the schema of the command; numbers unrounded',
  render({ command, title, measure, unit, data, footnotes, notes, source }, style) {
    const { name, edition, from, to, files } = source;
    const document = {
      command,
      schemaVersion: SCHEMA_VERSION,
      title,
      measure,
      unit,
      data,
      notes: [...footnotes, ...notes].map((note) => phraseToText(note, style)),
      source: { name, edition, from, to, files },
    };
    return `${toJsonText(document, 2)}\n`;
  },
};
