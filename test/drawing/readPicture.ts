import { Parser, type ParserOptions } from 'htmlparser2';
import { textWidth } from '../../src/drawing/plotSvg/textSize.js';

/** An element of a picture: its name, its attributes, and the text directly in it. */
export interface Mark {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly text: string;
}

const XML: ParserOptions = { xmlMode: true, decodeEntities: true };

/** All elements of a picture, in document order. */
export function marksOf(svg: string): Mark[] {
  const marks: { name: string; attributes: Record<string, string>; text: string }[] = [];
  const open: number[] = [];
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        open.push(marks.push({ name, attributes, text: '' }) - 1);
      },
      ontext(text) {
        const mark = marks[open.at(-1) ?? -1];
        if (mark) mark.text += text;
      },
      onclosetag: () => void open.pop(),
    },
    XML,
  );
  parser.end(svg);
  return marks;
}

/** A text with its largest possible box, by the program's own estimate of widths. */
export interface TextBox {
  readonly text: string;
  /** Class that gives it its colour. */
  readonly paint: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export function textBoxesOf(svg: string): TextBox[] {
  return marksOf(svg)
    .filter(({ name }) => name === 'text')
    .map(({ text, attributes }) => {
      const size = Number(attributes['font-size']);
      const width = textWidth(text, { size, bold: 'font-weight' in attributes });
      const share = { middle: 0.5, end: 1 }[attributes['text-anchor'] ?? ''] ?? 0;
      const left = Number(attributes['x']) - share * width;
      const base = Number(attributes['y']);
      return {
        text,
        paint: attributes['class'] ?? '',
        left,
        right: left + width,
        top: base - 0.75 * size,
        bottom: base + 0.22 * size,
      };
    });
}
