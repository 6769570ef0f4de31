/** Today's date in UTC, `YYYY-MM-DD`. Of the world this alone is there wherever a program runs, in a browser too. */
export function today(): string {
  return now().slice(0, 10);
}

/** This moment in UTC, `2026-08-21T13:00:00.000Z`. */
export function now(): string {
  return new Date().toISOString();
}
