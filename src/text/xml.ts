import { toShown } from './visible.js';

export type Attributes = Readonly<Record<string, string | number>>;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** One line of text for XML. What XML 1.0 cannot hold, not even as a reference, is told by its code. */
export function escapeXml(text: string): string {
  return toShown(text).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}

/** An element with text that has been escaped, or with elements, each on lines of their own. */
export function element(name: string, attributes: Attributes, content: string | readonly string[]): string {
  if (content.length === 0) return `${opened(name, attributes)}/>`;
  const inside = typeof content === 'string' ? content : `\n${content.join('\n')}\n`;
  return `${opened(name, attributes)}>${inside}</${name}>`;
}

/** An element of HTML, which has its end whatever is in it: `<td></td>`, never `<td/>`. The content has been escaped. */
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
