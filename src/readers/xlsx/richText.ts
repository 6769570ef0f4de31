import { isOn, scanPart } from './scanPart.js';
import { unescaped } from './unescaped.js';

/** A piece of text in one form; `isStruck` is `null` where the font of the cell decides. */
interface Run {
  text: string;
  isStruck: boolean | null;
  isRaised: boolean;
}

/** The text of a cell, in runs. */
export class RichText {
  private readonly runs: Run[] = [];
  /** Whether an element of text is open. */
  isInText = false;
  private isInForm = false;
  private phonetic = 0;

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'rPh') this.phonetic += 1;
    else if (name === 'r') this.runs.push({ text: '', isStruck: null, isRaised: false });
    else if (name === 't') this.isInText = true;
    else if (name === 'rPr') this.openForm();
    else if (this.isInForm) this.readForm(name, attributes['val']);
  }

  write(piece: string): void {
    if (!this.isInText || this.phonetic > 0) return;
    if (this.runs.length === 0) this.runs.push({ text: '', isStruck: null, isRaised: false });
    const run = this.runs.at(-1) as Run;
    run.text += piece;
  }

  close(name: string): void {
    if (name === 'rPh') this.phonetic -= 1;
    else if (name === 't') this.isInText = false;
    else if (name === 'rPr') this.isInForm = false;
  }

  /** What is seen of the text in a cell: without what is struck out, and without note marks, which are raised or lowered. */
  seen(isCellStruck: boolean): SeenText {
    const left = this.runs.filter(({ isStruck }) => !(isStruck ?? isCellStruck));
    return {
      text: left.map(({ text, isRaised }) => (isRaised ? '' : unescaped(text))).join(''),
      isMarked: left.some(({ text, isRaised }) => isRaised && text.trim() !== ''),
    };
  }

  private openForm(): void {
    this.isInForm = true;
    const run = this.runs.at(-1);
    // The form of a run stands for that of the cell, in all that it says and does not say.
    if (run !== undefined) run.isStruck = false;
  }

  private readForm(name: string, value: string | undefined): void {
    const run = this.runs.at(-1);
    if (run === undefined) return;
    if (name === 'strike') run.isStruck = isOn(value, true);
    if (name === 'vertAlign') run.isRaised = value === 'superscript' || value === 'subscript';
  }
}

export interface SeenText {
  readonly text: string;
  /** Whether a note mark was left out. */
  readonly isMarked: boolean;
}

/** Reads the texts that cells share, by their index, from `xl/sharedStrings.xml`. */
export function readSharedTexts(xml: string): readonly RichText[] {
  const texts: RichText[] = [];
  let open: RichText | null = null;
  scanPart(xml, {
    open(name, attributes) {
      if (name === 'si') {
        open = new RichText();
        texts.push(open);
      } else open?.open(name, attributes);
    },
    text: (piece) => open?.write(piece),
    close(name) {
      if (name === 'si') open = null;
      else open?.close(name);
    },
  });
  return texts;
}
