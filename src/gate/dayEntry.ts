import * as z from 'zod';
import { DATE_NOTATIONS, parseDate } from '../calendar/index.js';
import { parseCount } from '../table/index.js';

const dateCell = z.string().transform((text, context) => {
  const reading = parseDate(text);
  if ('day' in reading) return reading.day;
  return refuse(context, reading.problem, `a date such as ${DATE_NOTATIONS}`);
});

const countCell = z.string().transform((text, context) => {
  const reading = parseCount(text);
  if ('value' in reading) return reading;
  return refuse(context, reading.problem, 'a whole number from 0, or an empty cell where there is no figure');
});

/** Schema of a valid row in any input format. */
export const dayEntry = z.object({
  date: dateCell,
  arrivals: countCell,
  boats: countCell.optional(),
  'uncontrolled-landings': countCell.optional(),
});

function refuse(context: z.RefinementCtx, problem: string, expected: string): never {
  context.addIssue({ code: 'custom', message: problem, params: { expected } });
  return z.NEVER;
}
