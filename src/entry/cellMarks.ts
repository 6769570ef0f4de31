/** Value of an empty cell in an array of figures. No figure is negative. */
export const NO_FIGURE = -2_147_483_648;
/** Value of a cell whose text is not a plain number; the text must be parsed. */
export const TEXT = -1;
