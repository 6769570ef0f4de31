import type { Report } from '../report/index.js';

/** How a report is to look. */
export interface Style {
  /** Characters that a line may have. */
  readonly width: number;
  readonly colour: boolean;
  /** Whether block characters can be shown; where not, bars are made of `#`. */
  readonly unicode: boolean;
  /** Decimals of percentages and of people per boat where a person reads; machines get numbers unrounded. */
  readonly precision: number;
  /** Of a picture: its width in pixels, and how many times larger a PNG of it is; default: 800, and once. */
  readonly picture?: { readonly width: number; readonly scale: number };
}

/** What a format needs is not there: the message is a sentence without a full stop. */
export class CannotRender extends Error {
  override readonly name = 'CannotRender';
}

/** A format. Renderers are listed in `index.ts`; one says a report and never computes a figure of it. */
export interface Renderer {
  /** The word of `--format`. */
  readonly name: string;
  readonly summary: string;
  /** Whether it shows what a check has found, and can say nothing else: only commands that judge have it. */
  readonly judges?: true;
  /** Whether it shows a picture, and can say nothing else: only commands that draw have it. */
  readonly draws?: true;
  /** Whether it is a page of several reports: only commands that make pages have it. */
  readonly pages?: true;
  /** The whole output, with its last newline. */
  render(report: Report, style: Style): string | Uint8Array | Promise<string | Uint8Array>;
}
