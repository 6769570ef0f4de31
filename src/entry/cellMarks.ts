/** Stands where a cell is empty. No figure is below zero. */
export const NO_FIGURE = -2_147_483_648;
/** Stands where a cell has text that is no plain number: what it is for must be asked of the text. */
export const TEXT = -1;
