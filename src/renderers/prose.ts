import {
  type EachSeries,
  type Page,
  type Phrase,
  phrase,
  phraseToText,
  type Report,
} from '../report/index.js';
import { toVisibleLine } from '../text/index.js';
import type { Renderer, Style } from './renderer.js';

export const prose: Renderer = {
  name: 'prose',
  summary: 'the sentence that a reporter would print, and below it what a reader must know',
  endings: [],
  fits: ['txt'],
  render(report, style) {
    if (report.page !== undefined) return briefOf(report, report.page, style);
    const toLine = (sentence: Phrase) => toVisibleLine(phraseToText(sentence, style));
    const [sentences, caveats] = report.each
      ? sentencesOfEach(report.each)
      : [report.prose.slice(0, 1), report.prose.slice(1)];
    const blocks = [sentences, caveats].filter((block) => block.length > 0);
    return blocks.map((block) => block.map((sentence) => `${toLine(sentence)}\n`).join('')).join('\n');
  },
};

/** The page of a report as a brief: the sentences of each section below its title. */
function briefOf({ title, source }: Report, { sections }: Page, style: Style): string {
  const blocks = [
    [[title]],
    ...sections.map((section) => [[section.title], ...section.report.prose]),
    [source.phrase],
  ];
  const toLine = (sentence: Phrase) => `${toVisibleLine(phraseToText(sentence, style))}\n`;
  return blocks.map((block) => block.map(toLine).join('')).join('\n');
}

/** The first sentences of all series, then their caveats, each behind the name of its series. */
function sentencesOfEach({ series }: EachSeries): [Phrase[], Phrase[]] {
  const named = series.map(({ name, report }) =>
    report.prose.map((sentence) => phrase`${name}: ${sentence}`),
  );
  return [
    named.flatMap((sentences) => sentences.slice(0, 1)),
    named.flatMap((sentences) => sentences.slice(1)),
  ];
}
