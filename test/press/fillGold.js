// Fills the column `true_value` of gold.csv from fixtures/daily.csv, and names rows that contradict their text or the data.
//   node test/press/fillGold.js

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { goldRows, linesOf } from './gold.js';
import { trueValue } from './measures.js';

const HERE = import.meta.dirname;
const WORDS = ['', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** The number that a figure says, and half of its last digit that is not 0. */
function numberOf(figure) {
  const [digits] = /\d[\d,.]*/.exec(figure) ?? [`${WORDS.indexOf(figure.split(' ')[0])}`];
  const plain = digits.replaceAll(',', '');
  const zeros = plain.includes('.') ? -plain.split('.')[1].length : /0*$/.exec(plain)[0].length;
  return { said: Number(plain), half: 10 ** zeros / 2 };
}

/** Whether a true number bears out what is said, by rounding. */
const BEARS_OUT = {
  exact: (value, { said }) => value === said,
  rounded: (value, { said, half }) => Math.abs(value - said) <= half,
  about: (value, { said, half }) => Math.abs(value - said) <= half,
  nearly: (value, { said, half }) => value < said && value >= said - half,
  'more-than': (value, { said }) => value > said,
};

function isBorneOut({ figure, rounding }, truth) {
  if (truth === 'yes' || truth === 'no') return truth === 'yes';
  if (!/^\d{4}-/.test(truth)) return BEARS_OUT[rounding](Number(truth), numberOf(figure));
  const date = new Date(truth);
  return (
    figure === `${date.getUTCDate()} ${date.toLocaleString('en-GB', { month: 'long', timeZone: 'UTC' })}`
  );
}

/** What is wrong with a row; empty if nothing is. */
function contradictions(row, truth) {
  const place = `${row.text} ${row.line}:${row.col} [${row.figure}]`;
  const line = [...(linesOf(HERE, row.text)[row.line - 1] ?? '')].slice(row.col - 1).join('');
  const gold = isBorneOut(row, truth) ? 'holds' : 'fails';
  return [
    ...(line.startsWith(row.figure) ? [] : [`${place} does not stand there`]),
    ...(row.gold === gold || row.gold === 'annual'
      ? []
      : [`${place} is ${row.gold}, but ${truth} means ${gold}`]),
  ];
}

const toCell = (text) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

const rows = goldRows(HERE).map((row) => ({ ...row, true_value: trueValue(row.measure_and_span) }));
const lines = [Object.keys(rows[0]), ...rows.map((row) => Object.values(row))];
writeFileSync(join(HERE, 'gold.csv'), lines.map((cells) => `${cells.map(toCell).join(',')}\n`).join(''));
const wrong = rows.flatMap((row) => contradictions(row, row.true_value));
console.log(
  wrong.length > 0 ? wrong.join('\n') : `${rows.length} figures agree with their texts and the data`,
);
if (wrong.length > 0) process.exitCode = 1;
