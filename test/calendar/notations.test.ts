import { describe, expect, it } from 'vitest';
import { dayOrNull, eitherOrder, parseDate, toCivilDate } from '../../src/calendar/index.js';

describe('parseDate', () => {
  it.each([
    '2025-04-14',
    '2025-04-14T00:00:00',
    '2025-04-14 00:00:00.000',
    '14/04/2025',
    '14 April 2025',
    '14 april 2025',
    '14 Apr 2025',
    '  14  April\u00a02025 ',
    '14/04/2025 00:00',
    '14/04/2025 0:00:00',
    '14-Apr-25',
    '14-Apr-2025',
    '14-04-2025',
    'Mon 14 Apr 2025',
    'Monday, 14 April 2025',
    '14th April 2025',
    '14th of April 2025',
    '2025/04/14',
    'April 14, 2025',
    'Apr 14 2025',
    '2025-4-14',
    '="2025-04-14"',
  ])('reads %j', (text) => {
    const reading = parseDate(text);
    expect('day' in reading && toCivilDate(reading.day)).toBe('2025-04-14');
  });

  it.each([
    ['03/02/2025', '2025-02-03'],
    ['03/12/2025', '2025-12-03'],
    ['01/01/1900', '1900-01-01'],
    ['31/12/2199', '2199-12-31'],
  ])('reads %s day first, as %s', (text, date) => {
    const reading = parseDate(text);
    expect('day' in reading && toCivilDate(reading.day)).toBe(date);
  });

  it('reads the abbreviation Sept', () => expect(parseDate('3 Sept 2022')).toHaveProperty('day'));

  it.each([
    ['2025-02-30', 'there is no 30 February: February 2025 has 28 days'],
    ['31/04/2025', 'there is no 31 April: April 2025 has 30 days'],
    ['04/13/2025', 'there is no month 13; dates are read day first, DD/MM/YYYY'],
    ['12/13/2025', 'there is no month 13; dates are read day first, DD/MM/YYYY'],
    ['13/13/2025', 'there is no month 13'],
    ['2025-13-01', 'there is no month 13'],
    ['2025-00-01', 'it names no month'],
    ['1 Aprul 2025', 'it names no month'],
    ['2200-01-01', 'the year is not between 1900 and 2199'],
    ['0202-01-02', 'the year is not between 1900 and 2199'],
    ['2025-04-14T23:00:00Z', 'it has a time, and which day that is depends on the zone'],
    ['14/04/2025 23:00', 'it has a time, and which day that is depends on the zone'],
    ['Tue 14 Apr 2025', 'that day is a Monday'],
    ['14/04/25', 'it is not a date'],
    ['14 April 25', 'it is not a date'],
    ['2025-04/14', 'it is not a date'],
    ['45659', 'it is a number, as spreadsheets store days: show the column as dates, then save it'],
    ['20250414', 'it is not a date'],
    ['', 'it is empty'],
    ['April 2025', 'it is not a date'],
    ['٢٠٢٥-٠١-٠٢', 'it is not a date'],
    ['9'.repeat(50_000), 'it is too long for a date'],
  ])('refuses %.20j: %s', (text, problem) => expect(parseDate(text)).toEqual({ problem }));
});

describe('eitherOrder', () => {
  it('gives both days of a date in digits that may be read in two ways', () => {
    const both = eitherOrder(' 1/2/2025 ');
    expect(both && [toCivilDate(both.dayFirst), toCivilDate(both.monthFirst)]).toEqual([
      '2025-02-01',
      '2025-01-02',
    ]);
  });

  it.each(['13/02/2025', '02/13/2025', '2025-01-02', '1 February 2025', '30/02/2025', ''])(
    'is null where there is one way at the most: %j',
    (text) => expect(eitherOrder(text)).toBeNull(),
  );
});

describe('dayOrNull', () => {
  it('gives the day that parseDate reads', () => {
    const day = dayOrNull('14 April 2025');
    expect(day !== null && toCivilDate(day)).toBe('2025-04-14');
  });

  it.each(['2025-02-30', 'Total', '', undefined])('is null where no day is named: %j', (text) => {
    expect(dayOrNull(text)).toBeNull();
  });
});
