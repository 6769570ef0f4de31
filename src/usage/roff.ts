/** Escapes text for roff: nothing in it is a request or an escape, and every dash can be copied. */
export function plain(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .replaceAll('\\', '\\e')
    .replaceAll('-', '\\-')
    .replaceAll('"', '\\(dq')
    .replaceAll("'", '\\(aq')
    .replaceAll('`', '\\(ga')
    .replaceAll('^', '\\(ha')
    .replaceAll('~', '\\(ti')
    .replace(
      /[^\0-\x7f]/gu,
      (each) => `\\[u${(each.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, '0')}]`,
    )
    .replace(/^\./, '\\&.');
}

export function bold(text: string): string {
  return `\\fB${plain(text)}\\fR`;
}

export function italic(text: string): string {
  return `\\fI${plain(text)}\\fR`;
}

const PARAGRAPH = '.PP';

/** A section; `lines` are already in roff. */
export function section(title: string, lines: readonly string[]): string {
  return headed('.SH', title.toUpperCase(), lines);
}

export function subsection(title: string, lines: readonly string[]): string {
  return headed('.SS', title, lines);
}

/** A heading with its lines; the first paragraph needs no request of its own. */
function headed(request: string, title: string, lines: readonly string[]): string {
  return [`${request} "${plain(title)}"`, ...(lines[0] === PARAGRAPH ? lines.slice(1) : lines)].join('\n');
}

/** A paragraph of lines that are already in roff. */
export function paragraph(...lines: readonly string[]): string[] {
  return [PARAGRAPH, ...lines];
}

/** A term, already in roff, with its explanation below. */
export function tagged(term: string, text: string): string[] {
  return ['.TP', term, plain(text)];
}
