import fc from 'fast-check';

/** A day of a made file. */
export interface MadeDay {
  readonly date: string;
  readonly arrivals: number;
  readonly boats: number;
}

/** A format of made files: valid ones, and a strict reader of them that shares no code with the program. */
export interface EditedFormat {
  readonly name: string;
  /** The text in which edits are made: the file, or the part of an archive with the figures. */
  write(days: readonly MadeDay[]): string;
  /** The bytes of the file with that text. */
  pack(text: string): Promise<Uint8Array>;
  /** The days of a text that is in the very form in which `write` makes them; `null` for any other text. */
  readStrictly(text: string): readonly MadeDay[] | null;
  /** What a person sees of a text: its words and figures, with single spaces between them. */
  seen(text: string): string;
  /** Pieces that edits move, copy and drop: cells with what parts them, rows, tags. */
  readonly pieces: RegExp;
  /** Pieces that edits put in. */
  readonly added: readonly string[];
}

/** A random edit of a text. */
type Edit = (text: string, format: EditedFormat) => string;

/** A share of a text, each as likely as any other. */
const spot = fc.noBias(fc.nat(999_999)).map((part) => part / 1_000_000);
const at = (text: string, share: number) => Math.floor(share * text.length);

/** A piece of the text, by its number among all. */
function pieceAt(
  text: string,
  { pieces }: EditedFormat,
  share: number,
): readonly [start: number, end: number] {
  const all = [...text.matchAll(pieces)];
  const piece = all[Math.floor(share * all.length)];
  return piece === undefined ? [0, 0] : [piece.index, piece.index + piece[0].length];
}

function withoutRange(text: string, start: number, end: number): string {
  return text.slice(0, start) + text.slice(end);
}

const anyEdit: fc.Arbitrary<Edit> = fc.oneof(
  // A character is lost, doubled, or another one.
  spot.map(
    (share): Edit =>
      (text) =>
        withoutRange(text, at(text, share), at(text, share) + 1),
  ),
  spot.map(
    (share): Edit =>
      (text) =>
        text.slice(0, at(text, share) + 1) + text.slice(at(text, share)),
  ),
  fc.tuple(spot, fc.constantFrom(...' ,;.-"\'0159ax\t\n\u00a0<>[]/')).map(
    ([share, character]): Edit =>
      (text) =>
        text.slice(0, at(text, share)) + character + text.slice(at(text, share) + 1),
  ),
  // Two neighbours change places.
  spot.map(
    (share): Edit =>
      (text) => {
        const place = at(text, share);
        return text.slice(0, place) + (text[place + 1] ?? '') + (text[place] ?? '') + text.slice(place + 2);
      },
  ),
  // A piece is lost, doubled or elsewhere, or another one is put in.
  spot.map(
    (share): Edit =>
      (text, format) =>
        withoutRange(text, ...pieceAt(text, format, share)),
  ),
  spot.map(
    (share): Edit =>
      (text, format) => {
        const [start, end] = pieceAt(text, format, share);
        return text.slice(0, end) + text.slice(start);
      },
  ),
  fc.tuple(spot, spot).map(
    ([from, to]): Edit =>
      (text, format) => {
        const [start, end] = pieceAt(text, format, from);
        const rest = withoutRange(text, start, end);
        const [place] = pieceAt(rest, format, to);
        return rest.slice(0, place) + text.slice(start, end) + rest.slice(place);
      },
  ),
  fc.tuple(spot, spot).map(
    ([share, which]): Edit =>
      (text, format) => {
        const [place] = pieceAt(text, format, share);
        const piece = format.added[Math.floor(which * format.added.length)] as string;
        return text.slice(0, place) + piece + text.slice(place);
      },
  ),
  // The rest is cut off.
  spot.map(
    (share): Edit =>
      (text) =>
        text.slice(0, at(text, share)),
  ),
);

/** One or two random edits. */
export const anyEdits = fc.array(anyEdit, { minLength: 1, maxLength: 2 });

/** Some days in a row of which no rule tells anything: 40 to 60 people in each of up to 20 boats. */
export const anyDays: fc.Arbitrary<readonly MadeDay[]> = fc
  .tuple(
    fc.integer({ min: 0, max: 900 }),
    fc.uniqueArray(fc.tuple(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 40, max: 60 })), {
      minLength: 5,
      maxLength: 12,
      selector: ([boats, each]) => boats * each,
    }),
  )
  .map(([first, figures]) =>
    figures.map(([boats, each], index) => ({
      date: new Date(Date.UTC(2024, 0, 1 + first + index)).toISOString().slice(0, 10),
      arrivals: boats * each,
      boats,
    })),
  );

/** Days in a row, with rows of `YYYY-M-D` and counts, with thousands separated or not; `null` for any others. */
export function daysInARow(rows: readonly (readonly string[])[]): readonly MadeDay[] | null {
  const days = rows.map(([date = '', arrivals = '', boats = '']) => ({
    date: date.replace(/-(?=\d(?:-|$))/g, '-0'),
    arrivals: countOf(arrivals),
    boats: countOf(boats),
  }));
  const areValid = days.every(
    ({ date, arrivals, boats }, index) =>
      Number.isFinite(arrivals + boats) &&
      /^\d{4}-\d\d-\d\d$/.test(date) &&
      Number.isFinite(Date.parse(date)) &&
      new Date(date).toISOString().slice(0, 10) === date &&
      (index === 0 || Date.parse(date) - Date.parse(days[index - 1]?.date ?? '') === 86_400_000),
  );
  return areValid && days.length > 0 ? days : null;
}

function countOf(text: string): number {
  return /^(?:\d{1,6}|\d{1,3},\d{3})$/.test(text) ? +text.replace(',', '') : Number.NaN;
}
