/** Today's date in UTC, `YYYY-MM-DD`. The clock is the only part of the world that is also available in a browser. */
export function today(): string {
  return now().slice(0, 10);
}

/** The current time in UTC, `2026-08-21T13:00:00.000Z`. */
export function now(): string {
  return new Date().toISOString();
}
