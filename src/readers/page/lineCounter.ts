/** Finds the physical line of positions that never go backwards. */
export class LineCounter {
  private readonly text: string;
  private position = 0;
  private line = 1;

  constructor(text: string) {
    this.text = text;
  }

  at(position: number): number {
    for (; this.position < position; this.position++) {
      const code = this.text.charCodeAt(this.position);
      const lineEnd = code === 10 || (code === 13 && this.text.charCodeAt(this.position + 1) !== 10);
      if (lineEnd) this.line += 1;
    }
    return this.line;
  }
}
