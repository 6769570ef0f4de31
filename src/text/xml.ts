import { toVisibleLine } from './visible.js';

/** Attributes of an element by name; values are not yet escaped. */
export type Attributes = Readonly<Record<string, string | number>>;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** Escapes text for XML, on one line. Characters that XML 1.0 cannot hold are written as `\u` and their code. */
export function escapeXml(text: string): string {
  return toVisibleLine(text).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}

/** An XML element. `content` is text that is already escaped, or a list of elements, each on its own line. */
export function element(name: string, attributes: Attributes, content: string | readonly string[]): string {
  if (content.length === 0) return `${opened(name, attributes)}/>`;
  const inside = typeof content === 'string' ? content : `\n${content.join('\n')}\n`;
  return `${opened(name, attributes)}>${inside}</${name}>`;
}

/** An HTML element with an end tag even if it is empty: `<td></td>`, never `<td/>`. `content` is already escaped. */
export function htmlElement(
  name: string,
  attributes: Attributes,
  content: string | readonly string[],
): string {
  const inside = typeof content === 'string' ? content : content.join('\n');
  return `${opened(name, attributes)}>${inside}</${name}>`;
}

function opened(name: string, attributes: Attributes): string {
  const pairs = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeXml(String(value))}"`);
  return `<${name}${pairs.join('')}`;
}
