import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { QuestionError } from '../../src/option/index.js';
import { calculationOf, compute, fromWords } from '../../src/question/index.js';
import { cellText, phraseToText, type Report, type Table } from '../../src/report/index.js';
import { daysOf } from '../support/daysOf.js';
import { runs } from '../support/effort.js';
import { acrossForms, lastDayRemark, spanTitle } from './sentences/across.js';
import { byForms } from './sentences/by.js';
import { dayForms } from './sentences/day.js';
import { anyDays, type Days, iso } from './sentences/days.js';
import type { Form, Told } from './sentences/form.js';
import { milestoneForms } from './sentences/milestones.js';
import { COMMANDS, type Command, type Question, questionOf } from './sentences/question.js';
import { recordForms } from './sentences/records.js';
import { streakForms } from './sentences/streaks.js';
import { totalForms } from './sentences/total.js';

/** All that each command may say. */
const FORMS: Readonly<Record<Command, (told: Told) => readonly Form[]>> = {
  ytd: (told) => [spanTitle(told), ...acrossForms(told), lastDayRemark(told)],
  compare: (told) => [spanTitle(told), ...acrossForms(told), lastDayRemark(told)],
  total: (told) => [spanTitle(told), ...totalForms(told)],
  by: byForms,
  day: dayForms,
  records: recordForms,
  milestones: milestoneForms,
  streaks: streakForms,
};

/** The answer to a question about the days; `null` where it is refused. */
function answerTo({ days, question }: Told): Report | null {
  const figures = (values: readonly (number | null)[]) =>
    Object.fromEntries(values.map((value, index) => [days.first + index, value]));
  const entries = daysOf({ arrivals: figures(days.people), boats: figures(days.boats) });
  const provenance = { source: 'x', name: 'x', edition: null, files: [] };
  const asked = fromWords(question.line);
  try {
    return compute(
      { entries, findings: [], provenance, annual: new Map() },
      calculationOf(asked),
      asked.asked as never,
    );
  } catch (error) {
    if (error instanceof QuestionError) return null;
    throw error;
  }
}

/** Rows of a table as people read it: a line for each; with years side by side, one for each cell. */
function linesOf({ columns, rows }: Table, command: Command, decimals: number): string[] {
  const shown = columns.filter(({ audience }) => audience === 'all');
  return rows.flatMap((row) => {
    const cells = shown.map((column) => cellText(column, row, { precision: decimals }));
    if (command === 'milestones') return [`${shown[0]?.title}: ${cells.join(' | ')}`];
    if (command !== 'by') return [cells.join(' | ')];
    return cells.slice(1).map((cell, index) => {
      const title = shown[index + 1]?.title ?? '';
      return `${cells[0]} | ${title === '%' ? `${shown[index]?.title}%` : title} | ${cell}`;
    });
  });
}

/** Every sentence of an answer. */
function sentencesOf(report: Report, command: Command, decimals: number): string[] {
  const phrases = [...report.prose, ...report.remarks, ...report.footnotes, ...report.notes];
  const tables = report.tables.filter(({ audience }) => audience !== 'machine');
  return [
    report.title,
    ...phrases.map((phrase) => phraseToText(phrase, { precision: decimals })),
    ...tables.flatMap((table) => linesOf(table, command, decimals)),
  ];
}

/** A case to try by hand: the command line, and the figures of each day, of which equal ones that follow each other are counted. */
function inWords({ line }: Question, { first, people, boats }: Days): string {
  const figures = people.map((arrived, index) => `${arrived ?? '–'}/${boats[index] ?? '–'}`);
  const lines: string[] = [];
  for (let from = 0; from < figures.length; ) {
    let to = from;
    while (figures[to] === figures[from]) to += 1;
    lines.push(to === from + 1 ? `${figures[from]}` : `${figures[from]} x ${to - from}`);
    from = to;
  }
  return `crossings ${line}, people/boats from ${iso(first)}: ${lines.join(', ')}`;
}

const anyQuestion = (command: Command) =>
  fc
    .tuple(
      anyDays,
      fc.array(fc.nat({ max: 9999 }), { minLength: 12, maxLength: 12 }),
      fc.constantFrom(0, 0, 1),
    )
    .map(([days, numbers, decimals]): Told => {
      const question = questionOf(days, command, numbers);
      return Object.defineProperty({ days, question, decimals }, fc.toStringMethod, {
        value: () => inWords(question, days),
      });
    });

describe.each(COMMANDS)('every sentence of %s', (command) => {
  it('says what a look at the same days one by one bears out', () => {
    fc.assert(
      fc.property(anyQuestion(command), (told) => {
        const report = answerTo(told);
        if (report === null) return;
        const forms = FORMS[command](told);
        const met = new Set<Form>();
        for (const sentence of sentencesOf(report, command, told.decimals)) {
          const form = forms.find(({ is }) => is.test(sentence));
          if (form === undefined)
            throw new Error(`crossings ${told.question.line}: unknown form: ${sentence}`);
          met.add(form);
          try {
            form.bears?.(form.is.exec(sentence)?.groups ?? {});
          } catch (error) {
            throw new Error(`crossings ${told.question.line}: ${sentence}\n${(error as Error).message}`, {
              cause: error,
            });
          }
        }
        for (const form of forms)
          if (form.due !== undefined)
            expect(met.has(form), `crossings ${told.question.line}: ${form.is}`).toBe(form.due);
      }),
      runs(150),
    );
  });
});
