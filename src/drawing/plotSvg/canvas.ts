/** What is known before a picture is laid out. */
export interface Canvas {
  /** Of the whole picture, in pixels. */
  readonly width: number;
  /** Decimals of percentages and of people per boat. */
  readonly precision: number;
  /** Free on all sides, in pixels. */
  readonly margin: number;
  /** Whether the description stands below the title for all to read. */
  readonly described: boolean;
}

/** What whoever asks for a picture may choose. */
export interface PictureSize {
  /** Of the whole picture, in pixels, from 240 to 10,000. */
  readonly width: number;
  /** Decimals of percentages and of people per boat; default: 0. */
  readonly precision?: number;
  /** Whether the description stands below the title for all to read, not for screen readers alone; default: no. */
  readonly described?: boolean;
}

/** Narrower, the words leave no room for marks; wider, it is a poster. */
const NARROWEST = 240;
const WIDEST = 10_000;

/** Throws `RangeError` for a width that no picture can have. */
export function canvasOf({ width, precision = 0, described = false }: PictureSize): Canvas {
  if (!(width >= NARROWEST && width <= WIDEST)) {
    throw new RangeError(`unexpected width ${width}, expected pixels from ${NARROWEST} to ${WIDEST}`);
  }
  return { width, precision, described, margin: isNarrow({ width }) ? 12 : 20 };
}

/** Whether it is for a telephone. */
export function isNarrow({ width }: Pick<Canvas, 'width'>): boolean {
  return width < 600;
}

/** Flat enough for a wide page, high enough for a narrow one. */
export function plotHeight({ width }: Canvas): number {
  return Math.min(Math.max(Math.round(width * 0.48), 220), 560);
}
