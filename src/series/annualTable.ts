/**
 * Calendar-year arrivals of the finalised official statistics, by year. They differ from the sum of the daily series
 * in years that were revised after it.
 */
export type AnnualTable = ReadonlyMap<number, number>;
