import type { Scheme } from '../drawing/plotSvg/palette.js';
import type { Theme } from '../drawing/theme.js';
import type { Report } from '../report/index.js';

/** Settings for the look of a report. */
export interface Style {
  /** Most characters in a line. */
  readonly width: number;
  readonly colour: boolean;
  /** Whether block characters can be shown; otherwise bars are made of `#`. */
  readonly unicode: boolean;
  /** Decimals of percentages and of people per boat in formats for people; machines get numbers unrounded. */
  readonly precision: number;
  readonly picture: PictureStyle;
}

/** Settings for the look of a picture. */
interface PictureStyle {
  /** In pixels. */
  readonly width: number;
  /** In pixels; `undefined` where it is as high as it needs. */
  readonly height: number | undefined;
  /** `undefined` for the usual one. */
  readonly theme: Theme | undefined;
  readonly transparent: boolean;
  /** The factor by which a PNG is larger. */
  readonly scale: number;
  readonly scheme: Scheme;
  /** Where the files of the font of a PNG are. */
  readonly fontFiles: readonly string[];
}

/** Something that a format needs is not installed. The message is a sentence without a full stop. */
export class CannotRender extends Error {
  override readonly name = 'CannotRender';
}

/** A format of the answer. It writes a report and computes no figure. All formats are listed in `index.ts`. */
export interface Renderer {
  /** The word of `--format`. */
  readonly name: string;
  readonly summary: string;
  /** Endings of the names of files that ask for it, without the dot, the usual one first: `x.md` is Markdown. */
  readonly endings: readonly string[];
  /** Further endings that its files may have where it is asked for by name. */
  readonly fits?: readonly string[];
  /** Whether it shows only findings: it is for commands that check data. */
  readonly judges?: true;
  /** Whether it shows only a picture: it is for commands that draw. */
  readonly draws?: true;
  /** Whether it is a page: it is for commands that make pages of several reports, and for those that judge what was published. */
  readonly pages?: true;
  /** Whether it shows only verdicts: it is for commands that judge what was published. */
  readonly reviews?: true;
  /** The whole output, with a newline at its end unless it is a PNG. */
  render(report: Report, style: Style): string | Uint8Array | Promise<string | Uint8Array>;
  /** What is lost of a report in this format, or may be, in a sentence without a full stop; `null` if nothing is. */
  caveat?(report: Report): string | null;
}
