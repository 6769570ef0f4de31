/** Thrown for a text that is not JSON. The message is worded as a finding, without a full stop. */
export class JsonError extends Error {
  override readonly name = 'JsonError';
  /** Position of the character at which the text is not JSON. */
  readonly at: number;

  constructor(message: string, at: number) {
    super(message);
    this.at = at;
  }
}

/** A value, and where it begins. Of a list or an object only that it is one is known. */
export interface JsonValue {
  readonly at: number;
  readonly kind: 'text' | 'number' | 'word' | 'list' | 'object';
  /** A text unescaped, a number or `true`, `false`, `null` as they stand; empty for a list or an object. */
  readonly text: string;
}

/** Nesting limit, far above that of any rows. */
const DEEPEST = 100;

const SPACE = /[ \t\r\n]*/y;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const WORD = /[A-Za-z]+/y;

/**
 * Goes through JSON from its start and tells values with their places, strictly by RFC 8259. The parser of the language tells no
 * places, takes the last of two equal keys, and rounds numbers without a word.
 */
export class JsonScanner {
  position = 0;
  private readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  /** The next character that is no white space; empty at the end. */
  peek(): string {
    SPACE.lastIndex = this.position;
    SPACE.exec(this.text);
    this.position = SPACE.lastIndex;
    return this.text[this.position] ?? '';
  }

  /** Goes through the items of a list; `read` has to go through each. */
  list(read: () => void): void {
    this.members('[', ']', read);
  }

  /** Goes through an object; `read` gets each key with its place, and has to go through its value. */
  object(read: (key: string, at: number) => void): void {
    this.members('{', '}', () => {
      if (this.peek() !== '"') throw this.unexpected('a key in quotation marks');
      const at = this.position;
      const key = this.string();
      this.take(':');
      read(key, at);
    });
  }

  /** Goes through a value of any kind. */
  value(depth = 0): JsonValue {
    const first = this.peek();
    const at = this.position;
    if (depth === DEEPEST && (first === '[' || first === '{'))
      throw new JsonError(`unexpected nesting of more than ${DEEPEST} levels, expected rows`, at);
    if (first === '"') return { at, kind: 'text', text: this.string() };
    if (first === '[') {
      this.list(() => this.value(depth + 1));
      return { at, kind: 'list', text: '' };
    }
    if (first === '{') {
      this.object(() => this.value(depth + 1));
      return { at, kind: 'object', text: '' };
    }
    const number = this.match(NUMBER);
    if (number !== '') return { at, kind: 'number', text: number };
    const word = this.match(WORD);
    if (word === 'true' || word === 'false' || word === 'null') return { at, kind: 'word', text: word };
    this.position = at;
    throw this.unexpected('a value');
  }

  /** The error for what stands next. */
  unexpected(expected: string): JsonError {
    const next = this.peek();
    const shown = this.match(WORD) || [...this.text.slice(this.position, this.position + 2)][0];
    const found = next === '' ? 'end of the JSON' : `"${shown}" in JSON`;
    const remedy = next === '' ? ': the file was cut off' : '';
    return new JsonError(`unexpected ${found}, expected ${expected}${remedy}`, this.position);
  }

  private members(start: string, end: string, read: () => void): void {
    this.take(start);
    if (this.peek() !== end) {
      read();
      while (this.peek() === ',') {
        this.position += 1;
        read();
      }
    }
    if (this.peek() !== end) throw this.unexpected(`"," or "${end}"`);
    this.position += 1;
  }

  private take(mark: string): void {
    if (this.peek() !== mark) throw this.unexpected(`"${mark}"`);
    this.position += 1;
  }

  private match(pattern: RegExp): string {
    pattern.lastIndex = this.position;
    const found = pattern.exec(this.text)?.[0] ?? '';
    this.position += found.length;
    return found;
  }

  private string(): string {
    const start = this.position;
    let isEscaped = false;
    for (let index = start + 1; index < this.text.length; index++) {
      const code = this.text.charCodeAt(index);
      if (code === BACKSLASH) {
        isEscaped = true;
        index += 1;
      } else if (code === QUOTATION_MARK) {
        this.position = index + 1;
        return isEscaped ? this.unescaped(start) : this.text.slice(start + 1, index);
      } else if (code < SPACE_CODE) throw wrongText(start);
    }
    throw new JsonError('unexpected text without an end in JSON, expected a quotation mark behind it', start);
  }

  private unescaped(start: number): string {
    let text: string;
    try {
      text = JSON.parse(this.text.slice(start, this.position));
    } catch {
      throw wrongText(start);
    }
    if (HALF_CHARACTER.test(text)) {
      throw new JsonError(
        'unexpected half of a character in a text in JSON, expected the other half too',
        start,
      );
    }
    return text;
  }
}

// Two names that differ in it alone would be written as one.
const HALF_CHARACTER = /[\ud800-\udfff]/u;

const [BACKSLASH, QUOTATION_MARK, SPACE_CODE] = [0x5c, 0x22, 0x20];

function wrongText(at: number): JsonError {
  const message =
    'unexpected escape or line end within a text in JSON, expected it to be escaped as JSON does';
  return new JsonError(message, at);
}
