/**
 * The costs of readings, in one table. Words of the figure's own clause are cheap, what the sentence carries over is dearer, what
 * only the text is about is dearest. A comma between a figure and its time costs 2.
 */
export const COSTS = {
  /** A time that belongs to other words: a superlative, a change, the wider of two times that name one period. */
  otherWords: 3,
  /** A measure that the sentence allows, but not first. */
  otherMeasure: 3,
  /** The same days of another year that the sentence names. */
  otherYear: 1,
  /** A year in the way in which its sentence does not take years: as a whole beside points, or the other way round. */
  otherWay: 2.5,
  /** A year of which words say that it is meant as a whole. */
  saidWhole: 8,
  /** The days of the figure before, or of the people in the sentence before, for boats. */
  held: 0.5,
  /** The days of earlier sentences, and for each one further back. */
  carried: 6,
  further: 0.5,
  /** The days of a term of office whose holder is named, but no time: "Johnson's total". */
  term: 5.5,
  /** The last day counted, for boats or people per boat, behind a sentence that also names an earlier day. */
  lastDay: 5.2,
  /** The year so far, which no word names. */
  soFar: 7,
  /** A comparison with the year before that no word names. */
  yearBefore: 6,
  /** A comparison with days that are named, but not compared. */
  notCompared: 5.5,
  /** A comparison between days whose figures stand beside it. */
  between: 6,
  /** A direction of change that no word names. */
  noDirection: 6,
  /** The days that other sentences name, or the same in other years. */
  ofText: 12,
  /** A figure that nothing beside it ties to crossings. */
  untied: 6,
  /** The finalised annual table, where no word names it. */
  annualTable: 1,
} as const;

/** Most that a reading costs whose figure can be called wrong; a dearer one is a statement only where it holds. */
export const SURE = 5;

/** Difference in cost from which on one reading is clearly meant rather than another. */
export const CLEAR = 1.5;

/** Most that a reading costs whose time stands right beside the figure: "in February 4,586 came". */
export const EXPLICIT = 1;
