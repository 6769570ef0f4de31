/** Colour helps the eye and is never the only sign. */
export interface Paintbox {
  strong(text: string): string;
  faint(text: string): string;
}

const PLAIN: Paintbox = { strong: (text) => text, faint: (text) => text };

/** chalk is loaded only where there is something to colour; whether there is has been settled before. */
export async function paintbox(colour: boolean): Promise<Paintbox> {
  if (!colour) return PLAIN;
  const { Chalk } = await import('chalk');
  const chalk = new Chalk({ level: 1 });
  return { strong: (text) => chalk.bold(text), faint: (text) => chalk.dim(text) };
}
