/** Types that a TypeScript program may rely on. This file is compiled and never run. */
import {
  type Alignment,
  type AnswerOf,
  ask,
  type CalculationName,
  type dailyValues,
  findStatements,
  HostError,
  type JudgedClaim,
  judge,
  loadRelease,
  MalformedClaimsError,
  type NotUnderstood,
  type PublishedClaim,
  type QuestionError,
  type QuestionWords,
  type Release,
  type Revisions,
  readRelease,
  revisions,
  type StatementsRead,
  UnfitDataError,
  type Verdict,
  type WordsOf,
  type YtdData,
  yearToDate,
} from 'crossings';
import * as pure from 'crossings/pure';

type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
declare function is<_ extends true>(): void;

is<Same<ReturnType<typeof loadRelease>, Promise<Release>>>();
is<Same<ReturnType<typeof readRelease>, Promise<Release>>>();
is<Same<ReturnType<typeof yearToDate>, YtdData>>();
is<Same<ReturnType<typeof judge>, JudgedClaim[]>>();
is<Same<ReturnType<typeof revisions>, Revisions>>();
is<Same<ReturnType<typeof findStatements>, StatementsRead>>();

is<Same<ReturnType<typeof dailyValues>[number]['value'], number | null>>();

// Each calculation has its own words and its own answer.
declare const some: Release;
const asked = ask(some, 'total', { since: '2024-07-05', measure: 'boats' });
is<Same<typeof asked, AnswerOf<'total'>>>();
is<Same<(typeof asked)['missingDays'], number>>();
is<Same<WordsOf<'day'>, Pick<QuestionWords, 'date'>>>();
is<Same<WordsOf<'streaks'>, Pick<QuestionWords, 'kind' | 'top' | 'year' | 'since' | 'asOf' | 'measure'>>>();
is<Same<keyof QuestionWords, { [Name in CalculationName]: keyof WordsOf<Name> }[CalculationName]>>();
// @ts-expect-error: a word of another calculation.
ask(some, 'day', { since: '2024-07-05' });
// @ts-expect-error: no calculation.
ask(some, 'totals');

// A value that may be unknown has a type that says so.
is<Same<YtdData['total'], number | null>>();
is<Same<YtdData['missingDays'], number>>();
is<Same<YtdData['comparisons'][number]['changePercent'], number | null>>();
is<Same<YtdData['latestDay']['peoplePerBoat'], number | null>>();
is<Same<JudgedClaim['reason'], string | null>>();
is<Same<Verdict, 'holds' | 'fails' | 'revised' | 'doubtful' | 'unknown'>>();
is<Same<Release['provenance']['edition'], string | null>>();
is<Same<Revisions['changed'][number]['difference'], number | null>>();
is<Same<StatementsRead['notUnderstood'], readonly NotUnderstood[]>>();
is<Same<Alignment, 'date' | 'day-of-year'>>();

// Both entries export the same function.
is<Same<typeof pure.yearToDate, typeof yearToDate>>();
is<Same<typeof pure.readRelease, typeof readRelease>>();

declare const release: Release;
yearToDate(release);
yearToDate(release, {
  year: 2025,
  asOf: undefined,
  years: [2024, 2023],
  align: 'day-of-year',
  basis: 'annual',
});
judge(release, [{ claim: 'ytd', expected: 8183 }], { earlier: [release] });
const { statements } = findStatements('text', release, { published: '2025-04-15' });
judge(release, statements);
statements satisfies readonly PublishedClaim[];
readRelease({ file: 'it', bytes: new Uint8Array() }, { today: '2025-01-01' });
loadRelease(['a.csv', '@latest'], { store: 'there', series: 'route', only: ['Channel'] });
new MalformedClaimsError([]) satisfies QuestionError;
new UnfitDataError([]).findings satisfies Release['findings'];
new HostError('why', { cause: 'that' }) satisfies Error;

// @ts-expect-error no option has this name
yearToDate(release, { yaers: [2024] });
// @ts-expect-error a year is a number
yearToDate(release, { year: '2025' });
// @ts-expect-error years cannot be aligned this way
yearToDate(release, { align: 'week' });
// @ts-expect-error a promise is not a release
yearToDate(loadRelease());
// @ts-expect-error a total may be null
yearToDate(release).total.toFixed();
// @ts-expect-error a claim has a published figure
judge(release, [{ claim: 'ytd' }]);
// @ts-expect-error bytes are not text
readRelease({ file: 'it', bytes: 'date,arrivals' });
// @ts-expect-error an answer is readonly
yearToDate(release).year = 2024;
// @ts-expect-error entries are compared, not releases
revisions(release, release);
// @ts-expect-error a text needs data to be judged by
findStatements('text');
// @ts-expect-error the part that runs anywhere reads no files
pure.loadRelease();
