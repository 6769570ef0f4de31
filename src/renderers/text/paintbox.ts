/** Styles of text. Colour is never the only sign of a difference. */
export interface Paintbox {
  strong(text: string): string;
  faint(text: string): string;
  /** Colours a text by the index of its series; colours repeat after six. */
  series(index: number, text: string): string;
}

const PLAIN: Paintbox = {
  strong: (text) => text,
  faint: (text) => text,
  series: (_index, text) => text,
};

/**
 * Blue, vermilion, purple, teal, orange and sky, of medium lightness, to be legible on dark and on light. They are close to
 * the colours of Okabe and Ito: https://jfly.uni-koeln.de/color/
 */
const SERIES = [32, 166, 133, 30, 172, 74];

/** Makes a paintbox, without colours unless `colour`. chalk is loaded only for colours, and does not decide about them. */
export async function paintbox(colour: boolean): Promise<Paintbox> {
  if (!colour) return PLAIN;
  const { Chalk } = await import('chalk');
  const chalk = new Chalk({ level: 2 });
  return {
    strong: (text) => chalk.bold(text),
    faint: (text) => chalk.dim(text),
    series: (index, text) => chalk.ansi256(SERIES[index % SERIES.length] ?? 0)(text),
  };
}
