/** The roles of columns that hold counts, in the order in which two rows of one day are compared. */
export const COUNT_ROLES = ['arrivals', 'boats', 'uncontrolled-landings'] as const;
export type CountRole = (typeof COUNT_ROLES)[number];
