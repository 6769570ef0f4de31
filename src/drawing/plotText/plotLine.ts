/** What a run of characters is, for colour: a number is the index of its series. */
export type PlotRole = 'plain' | 'faint' | 'emphasis' | number;

export interface PlotRun {
  readonly text: string;
  readonly role: PlotRole;
}

/** One line of a picture, without the blanks at its end. */
export type PlotLine = readonly PlotRun[];

export interface PlotCanvas {
  /** Characters that a line may have. */
  readonly width: number;
  /** Lines between 0 and the top of the axis; more where there are more labels to set, and not for squares of days. */
  readonly height: number;
  /** Whether block and Braille characters can be shown; where not, everything is ASCII. */
  readonly unicode: boolean;
  /** Decimals of percentages and of people per boat at the ends of lines; 0 if not given. */
  readonly precision?: number;
}

/** The role of a series: the one that the question is about stands out, the others have an index each. */
export function roleOf(series: { readonly emphasis: boolean }, index: number): PlotRole {
  return series.emphasis ? 'emphasis' : index;
}
