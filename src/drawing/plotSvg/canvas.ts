import type { Theme } from '../theme.js';
import { THEMES } from '../themes.js';

/** Settings that hold for a whole picture, before it is laid out. Its own pixels are those that it is laid out in. */
export interface Canvas {
  /** Width of the whole picture, in its own pixels. */
  readonly width: number;
  /** Height of the whole picture, in its own pixels; `null` where it is as high as it needs. */
  readonly height: number | null;
  /** Least height of its plot area, in its own pixels. */
  readonly lowestPlot: number;
  /** Pixels of the page for each of its own. */
  readonly scale: number;
  /** Decimals of percentages and of people per boat. */
  readonly precision: number;
  /** Free space on all four sides, in its own pixels. */
  readonly margin: number;
  /** Whether the title and what the picture shows are drawn, and not only given to screen readers. */
  readonly titled: boolean;
  /** Whether it has no background. */
  readonly transparent: boolean;
  readonly theme: Theme;
}

/** Settings that the caller of a plot chooses. */
export interface PictureSize {
  /** Width of the whole picture, in pixels, from 240 to 10,000. */
  readonly width: number;
  /** Height of the whole picture, in pixels, which it then fills; default: as high as it needs. */
  readonly height?: number | undefined;
  /** Decimals of percentages and of people per boat; default: 0. */
  readonly precision?: number;
  /** Whether the title and what the picture shows are drawn; default: yes. */
  readonly titled?: boolean;
  /** Whether it has no background; default: no. */
  readonly transparent?: boolean;
  readonly theme?: Theme | undefined;
  /** Share of the usual size that letters have, where a frame has no room for larger ones; default: 1. */
  readonly letters?: number;
  /** Least share of the height of a frame that its plot area has; default: 0. */
  readonly plotShare?: number;
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

/** A picture has no room for its words and marks. The message is a sentence without a full stop, with the remedy. */
export class NoRoom extends RangeError {
  override readonly name = 'NoRoom';
}

/** Below this width the words leave no room for marks. */
const NARROWEST = 240;
/** Far wider than any screen or page. */
const WIDEST = 10_000;
/** Pixels of a picture whose letters have the size of the theme; in a larger frame they grow, since it is looked at from further away. */
const USUAL_AREA = 640 * 360;

/** Fills in the defaults. Throws `RangeError` for a width below 240 or above 10,000 pixels. */
export function canvasOf(size: PictureSize): Canvas {
  const {
    width,
    height,
    precision = 0,
    titled = true,
    transparent = false,
    theme = THEMES.default,
    letters = 1,
    plotShare = 0,
  } = size;
  if (!(width >= NARROWEST && width <= WIDEST)) {
    throw new RangeError(`unexpected width ${width}, expected pixels from ${NARROWEST} to ${WIDEST}`);
  }
  const frame = height === undefined ? 1 : Math.max(1, Math.sqrt((width * height) / USUAL_AREA));
  const scale = Math.min(frame * letters * (theme.size / THEMES.default.size), width / NARROWEST);
  const own = width / scale;
  return {
    width: own,
    height: height === undefined ? null : height / scale,
    lowestPlot: Math.max(LOWEST_PLOT, height === undefined ? 0 : (plotShare * height) / scale),
    scale,
    precision,
    titled,
    transparent,
    theme,
    margin: isNarrow({ width: own }) ? 12 : 20,
  };
}

/** Whether the picture is laid out for a phone. */
export function isNarrow({ width }: Pick<Canvas, 'width'>): boolean {
  return width < 600;
}

/** Least height of a plot area that still shows something, in pixels. */
const LOWEST_PLOT = 60;

/**
 * Lower edge of a plot area from `top`, in pixels: where `limit` is the edge of what is below it, as far as that; else about half as
 * high as wide, from 220 to 560. At least `least` high. Throws `NoRoom`.
 */
export function plotBottom(
  top: number,
  { width, lowestPlot }: Canvas,
  limit: number | null,
  least = 0,
): number {
  if (limit === null) return top + Math.max(Math.min(Math.max(Math.round(width * 0.48), 220), 560), least);
  if (limit - top < Math.max(lowestPlot, least))
    throw new NoRoom('the picture is too low for its words and marks: give it more height, or --no-title');
  return limit;
}
