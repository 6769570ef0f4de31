/** Settings that hold for a whole picture, before it is laid out. */
export interface Canvas {
  /** Width of the whole picture, in pixels. */
  readonly width: number;
  /** Decimals of percentages and of people per boat. */
  readonly precision: number;
  /** Free space on all four sides, in pixels. */
  readonly margin: number;
  /** Whether the description is printed below the title. */
  readonly described: boolean;
}

/** Settings that the caller of a plot chooses. */
export interface PictureSize {
  /** Width of the whole picture, in pixels, from 240 to 10,000. */
  readonly width: number;
  /** Decimals of percentages and of people per boat; default: 0. */
  readonly precision?: number;
  /** Whether the description is printed below the title, and not only given to screen readers; default: no. */
  readonly described?: boolean;
}

/** The rectangle inside the axes, in pixels. */
export interface PlotArea {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** A part of a picture, laid out from a given top edge downwards. */
export interface PicturePart {
  readonly marks: readonly string[];
  /** Lower edge, in pixels. */
  readonly bottom: number;
  /** Area inside the axes; not given where there are none, as for squares of days. */
  readonly plot?: PlotArea;
}

/** Below this width the words leave no room for marks. */
const NARROWEST = 240;
/** Far wider than any screen or page. */
const WIDEST = 10_000;

/** Fills in the defaults. Throws `RangeError` for a width below 240 or above 10,000 pixels. */
export function canvasOf({ width, precision = 0, described = false }: PictureSize): Canvas {
  if (!(width >= NARROWEST && width <= WIDEST)) {
    throw new RangeError(`unexpected width ${width}, expected pixels from ${NARROWEST} to ${WIDEST}`);
  }
  return { width, precision, described, margin: isNarrow({ width }) ? 12 : 20 };
}

/** Whether the picture is laid out for a phone. */
export function isNarrow({ width }: Pick<Canvas, 'width'>): boolean {
  return width < 600;
}

/** Height of the plot area in pixels: about half the width, from 220 to 560. */
export function plotHeight({ width }: Canvas): number {
  return Math.min(Math.max(Math.round(width * 0.48), 220), 560);
}
