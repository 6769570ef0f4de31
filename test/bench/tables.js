const HEADINGS = ['', 'ms', 'ratio', 'peak MB'];

const cellsOf = ({ name, ms, ratio, mb }) => [
  name,
  ms.toFixed(0),
  ratio.toFixed(2),
  mb === null ? '-' : mb.toFixed(0),
];

/** A table for a terminal. */
export function textTable(title, measured) {
  const rows = [HEADINGS, ...measured.map(cellsOf)];
  const widths = HEADINGS.map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  const lines = rows.map((row) =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[column])))
      .join('  '),
  );
  return `${title}\n\n${lines.map((line) => `  ${line}`).join('\n')}\n`;
}

/** A table for the README. */
export function markdownTable(title, measured) {
  const rows = measured.map((each) => `| ${cellsOf(each).join(' | ')} |`);
  return `${title}\n\n| ${HEADINGS.join(' | ')} |\n| --- | --: | --: | --: |\n${rows.join('\n')}\n`;
}
