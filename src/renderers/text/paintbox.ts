/** Colour helps the eye and is never the only sign. */
export interface Paintbox {
  strong(text: string): string;
  faint(text: string): string;
  /** The same index has the same colour; there are fewer colours than there may be series. */
  series(index: number, text: string): string;
}

const PLAIN: Paintbox = {
  strong: (text) => text,
  faint: (text) => text,
  series: (_index, text) => text,
};

/**
 * Blue, vermilion, purple, teal, orange and sky, of middling lightness so that they are read on dark and on light. They
 * are near the colours that Okabe and Ito chose for everyone: https://jfly.uni-koeln.de/color/
 */
const SERIES = [32, 166, 133, 30, 172, 74];

/** chalk is loaded only where there is something to colour; whether there is has been settled before. */
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
