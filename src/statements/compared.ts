import { type Span, yearOf } from '../calendar/index.js';
import { askChange } from './question/ask.js';
import { roundingOf } from './question/roundingOf.js';
import { inYear, type Settled, settle } from './question/settle.js';
import type { Reading, Scene, SettledFigure } from './statement.js';
import { isSame, type When } from './when/window.js';

/** The days that a change is about, and the year with which they are compared. */
interface Comparison {
  readonly subject: Settled;
  readonly year: number;
}

/** Reads the figures with a role of comparison as questions about the change. */
export function compared(
  scene: Scene,
  role: 'change' | 'difference',
  key: 'changePercent' | 'difference',
): Reading[] {
  return scene.figures.flatMap((figure) => {
    if (figure.role !== role || figure.when === null) return [];
    const comparison = comparisonOf(scene, figure, figure.when);
    const asked = comparison && askChange(comparison.subject, comparison.year, figure.measure, key);
    if (!asked) return [];
    const expected = figure.direction === -1 ? -figure.value : figure.value;
    return [{ at: figure.at, end: figure.at + 1, ...asked, expected, rounding: roundingOf(figure) }];
  });
}

function comparisonOf(scene: Scene, figure: SettledFigure, base: When): Comparison | null {
  if (base.window.kind === 'samePoint') return toDate(scene, base.window.year);
  if (base.window.kind === 'toDate') {
    const same = settle(base.window, scene.asOf, scene.topic);
    return 'kind' in same && same.kind === 'samePoint' ? toDate(scene, same.year) : null;
  }
  const subject = subjectOf(scene, figure, base);
  if (subject === null) return null;
  if (base.window.kind === 'sameSpan') {
    const year = base.window.year ?? yearOf(lastDayOf(subject)) - 1;
    return subject.kind === 'samePoint' ? null : { subject, year };
  }
  if (base.window.kind !== 'span') return null;
  return againstSpan(subject, base.window, isWhole(scene, base));
}

function toDate(scene: Scene, year: number | null): Comparison | null {
  const until = scene.topic?.kind === 'toDate' ? scene.topic.day : scene.asOf;
  if (until === null) return null;
  const other = year ?? yearOf(until) - 1;
  return other === yearOf(until) ? null : { subject: { kind: 'toDate', day: until }, year: other };
}

/**
 * The comparison with a span: a month with the same month of another year, or a year so far with a year; else `null`.
 */
function againstSpan(subject: Settled, base: Span, whole: boolean): Comparison | null {
  const year = yearOf(base.last);
  if (subject.kind === 'toDate')
    return whole || yearOf(subject.day) === year || base.last - base.first < 360 ? null : { subject, year };
  if (subject.kind !== 'span' || yearOf(subject.span.last) === year) return null;
  const same = inYear(subject.span, year);
  return same.first === base.first && same.last === base.last ? { subject, year } : null;
}

function isWhole({ tokens }: Scene, { from, to }: When): boolean {
  return tokens
    .slice(Math.max(0, from - 3), to)
    .some(({ text }) => ['whole', 'entire', 'entirety', 'all', 'full'].includes(text));
}

/**
 * The days that a sentence compares: those named before the change, else those after it, else the topic of the text.
 */
function subjectOf(scene: Scene, figure: SettledFigure, base: When): Settled | null {
  const open = (when: When) => when !== base && !isSame(when);
  const before = scene.whens.filter(
    (when) => open(when) && when.to <= figure.at && !isBaseOfAnother(scene, when),
  );
  const behind = scene.whens.filter((when) => open(when) && when.from > figure.at && when.to <= base.from);
  const anywhere =
    scene.topic === null ? scene.whens.find((when) => when.window.kind === 'toDate') : undefined;
  const when = before.at(-1) ?? behind[0] ?? anywhere;
  if (when === undefined) return scene.topic;
  const settled = settle(when.window, scene.asOf, scene.topic);
  if ('why' in settled) return null;
  return settled.kind === 'day' ? scene.topic : settled;
}

function isBaseOfAnother({ figures }: Scene, when: When): boolean {
  return figures.some(
    (figure) => (figure.role === 'change' || figure.role === 'difference') && figure.when === when,
  );
}

function lastDayOf(settled: Settled): number {
  if (settled.kind === 'span') return settled.span.last;
  return 'day' in settled ? settled.day : settled.asOf;
}
