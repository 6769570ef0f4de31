/** Text that roff sets as it stands: nothing in it is a request or an escape, and every dash can be copied. */
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

/** `lines` are roff already. */
export function section(title: string, lines: readonly string[]): string {
  return headed('.SH', title.toUpperCase(), lines);
}

export function subsection(title: string, lines: readonly string[]): string {
  return headed('.SS', title, lines);
}

/** What follows a heading is a paragraph anyway. */
function headed(request: string, title: string, lines: readonly string[]): string {
  return [`${request} "${plain(title)}"`, ...(lines[0] === PARAGRAPH ? lines.slice(1) : lines)].join('\n');
}

/** Of lines that are roff already. */
export function paragraph(...lines: readonly string[]): string[] {
  return [PARAGRAPH, ...lines];
}

/** A term, which is roff already, and below it what it is for. */
export function tagged(term: string, text: string): string[] {
  return ['.TP', term, plain(text)];
}
