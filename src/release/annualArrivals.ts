/**
 * Arrivals of each calendar year as finalised in the Home Office's Immigration system statistics (Open Government Licence
 * v3.0). They differ from the daily series in 2020 and 2022, and bear on any input of one series.
 */
export const ANNUAL_ARRIVALS: ReadonlyMap<number, number> = new Map([
  [2018, 299],
  [2019, 1_843],
  [2020, 8_466],
  [2021, 28_526],
  [2022, 45_774],
  [2023, 29_437],
  [2024, 36_816],
  [2025, 41_472],
]);
