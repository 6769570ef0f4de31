import { toCivilDate } from '../../calendar/index.js';

/** Day numbers of the days that are 0 in the two systems. The system of 1900 has a 29 February of that year, which never was. */
const ZERO_OF_1900 = -25_569;
const ZERO_OF_1904 = -24_107;
/** The first serial number after that day, and the last: 31 December 9999. */
const [FIRST, LAST] = [61, 2_958_465];
const SECONDS_A_DAY = 86_400;

/**
 * The date, as ISO writes it, of a serial number in a cell that shows a date; with the time of day where it is not midnight. The number
 * as it stands if no date of our years is meant.
 */
export function serialDate(text: string, is1904: boolean): string {
  const serial = Number(text);
  if (!(serial >= FIRST && serial <= LAST)) return text;
  const day = Math.floor(serial);
  const seconds = Math.round((serial - day) * SECONDS_A_DAY);
  const date = toCivilDate(day + (is1904 ? ZERO_OF_1904 : ZERO_OF_1900));
  return seconds === 0 ? date : `${date}T${clock(Math.min(seconds, SECONDS_A_DAY - 1))}`;
}

function clock(seconds: number): string {
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return parts.map((part) => String(part).padStart(2, '0')).join(':');
}
