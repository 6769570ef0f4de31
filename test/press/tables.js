import { tally } from './score.js';

const percent = (part, whole) =>
  whole === 0 ? '   - (none)' : `${((100 * part) / whole).toFixed(1).padStart(5)} % (${part} of ${whole})`;

const allOf = (scored) => ({
  figures: scored.flatMap(({ figures }) => figures),
  unlisted: scored.flatMap(({ unlisted }) => unlisted),
});

/** Precision and recall over all texts, in sentences. */
export function summary(scored) {
  const all = allOf(scored);
  const { figures, count, right } = tally(all.figures, all.unlisted);
  const rightFails = count('right fails', 'fails, names it');
  const falseFails = count('false fails', 'fails, silent', 'unlisted fails');
  const holds = count('right holds');
  const [seriesFails, seriesHolds] = [count('series right fails'), count('series right holds')];
  const bySeries = [
    [seriesFails, seriesFails + count('series wrong fails', 'unlisted fails')],
    [seriesHolds, seriesHolds + count('series wrong holds')],
    [seriesFails + seriesHolds, figures],
  ].map(([part, whole]) => percent(part, whole).trim());
  return [
    `texts ${scored.length}, figures ${figures}`,
    `precision of fails ${percent(rightFails, rightFails + falseFails)}`,
    `precision of holds ${percent(holds, holds + count('wrong holds'))}`,
    `recall             ${percent(right, figures)}`,
    `false fails ${falseFails}: on figures that hold ${count('false fails')}, on other matter ${count('unlisted fails')}, ` +
      `on revised or annual figures without naming it ${count('fails, silent')}`,
    `fails on revised or annual figures that name it ${count('fails, names it')} (counted right), ` +
      `verdict revised ${count('right revised')}`,
    `missed, listed ${count('missed, listed')}; missed, not listed ${count('missed, not listed')}`,
    'against the present daily series alone (a revised figure fails, an annual one holds): ' +
      `precision of fails ${bySeries[0]}, of holds ${bySeries[1]}, recall ${bySeries[2]}`,
    `holds on figures that are not in the gold ${count('unlisted holds')} (not counted; look at them with -v)`,
  ].join('\n');
}

/** A line for each figure that is not right, and for each verdict about no figure of the gold. */
export function mistakes(scored) {
  return scored.flatMap(({ text, figures, unlisted, lines }) => [
    ...figures.filter(({ outcome }) => !outcome.startsWith('right')).map(mistake),
    ...unlisted.map(
      ({ line, column, verdict, understood }) =>
        `${text} ${line}:${column} [${[...lines[line - 1]].slice(column - 1, column + 23).join('')}] ` +
        `is no figure of the gold -> ${verdict} | ${understood}`,
    ),
  ]);
}

function mistake({ figure, verdicts, remarks, outcome }) {
  const judged = verdicts.map(
    ({ verdict, understood, reason }) => `${verdict}: ${understood}${reason ? ` (${reason})` : ''}`,
  );
  const why = (judged.length > 0 ? judged : remarks.map((remark) => remark.why)).join('; ');
  return (
    `${figure.text} ${figure.line}:${figure.column} [${figure.figure}] ${figure.measure_and_span} = ` +
    `${figure.true_value}, gold ${figure.gold} -> ${outcome}${why === '' ? '' : ` | ${why}`}`
  );
}

/** A row of counts for each text. */
export function tableByText(scored) {
  const rows = scored.map(({ text, figures, unlisted }) => {
    const { count } = tally(figures, unlisted);
    const [silent, other] = [count('fails, silent'), count('unlisted fails')];
    return [
      text.padStart(4),
      `${figures.length}`.padStart(7),
      `${count('right holds', 'right revised')}`.padStart(11),
      `${count('right fails')}`.padStart(11),
      `${count('fails, names it')}`.padStart(5),
      `${count('false fails') + silent + other}`.padStart(11),
      `(${silent},${other})`,
      `${count('wrong holds')}`.padStart(11),
      `${count('missed, listed')}`.padStart(13),
      `${count('missed, not listed')}`.padStart(10),
    ].join(' ');
  });
  const headings =
    'text figures right-holds right-fails named false-fails(silent,unlisted) wrong-holds missed-listed missed-not';
  return [headings, ...rows].join('\n');
}

/** The measure and the kind of its days, such as `arrivals SPAN`, without the days and numbers themselves. */
function kindOf(measureAndSpan) {
  return measureAndSpan
    .replace(/[\d-]+\.\.[\d-]+/g, 'SPAN')
    .replace(/\d{4}-\d\d-\d\d/g, 'DAY')
    .replace(/\d{4}-\d\d/g, 'MONTH')
    .replace(/\b(?:19|20)\d\d\b/g, 'YEAR')
    .replace(/\d[\d,.]*/g, 'N');
}

/** Counts by rounding, and by measure and span. Measures and spans with fewer than `least` figures are one row. */
export function tablesByKind(scored, least) {
  const { figures } = allOf(scored);
  const byRounding = grouped(figures, ({ figure }) => figure.rounding, 1);
  const byMeasure = grouped(figures, ({ figure }) => kindOf(figure.measure_and_span), least);
  return `${tableByKind('rounding', byRounding)}\n\n${tableByKind('measure and span', byMeasure)}`;
}

function grouped(figures, nameOf, least) {
  const groups = new Map();
  for (const each of figures) groups.set(nameOf(each), [...(groups.get(nameOf(each)) ?? []), each]);
  const sorted = [...groups].sort(([, a], [, b]) => b.length - a.length);
  const rare = sorted.filter(([, each]) => each.length < least);
  if (rare.length < 2) return sorted;
  const others = [`${rare.length} other kinds`, rare.flatMap(([, each]) => each)];
  return [...sorted.filter((group) => !rare.includes(group)), others];
}

function tableByKind(title, groups) {
  const rows = groups.map(([name, figures]) => {
    const { count, right, wrong } = tally(figures);
    return [name, figures.length, right, wrong, count('missed, listed'), count('missed, not listed')];
  });
  const headings = [`by ${title}`, 'figures', 'right', 'wrong', 'missed-listed', 'missed-not'];
  const width = Math.max(...[headings, ...rows].map(([name]) => name.length));
  return [headings, ...rows]
    .map(([name, ...cells]) =>
      [name.padEnd(width), ...cells.map((cell, at) => `${cell}`.padStart(headings[at + 1].length))].join(
        '  ',
      ),
    )
    .join('\n');
}
