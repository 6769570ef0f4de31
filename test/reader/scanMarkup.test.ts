import { describe, expect, it } from 'vitest';
import { MarkupError, scanMarkup } from '../../src/reader/scanMarkup.js';

/** What a scan of XML calls, in order; or the message with which it is refused. */
function scan(xml: string): string {
  const calls: string[] = [];
  try {
    scanMarkup(xml, 'xml', {
      open: (name, attributes) => calls.push(`<${[name, ...Object.values(attributes)].join(' ')}>`),
      text: (text) => calls.push(text),
      close: (name) => calls.push(`</${name}>`),
    });
  } catch (error) {
    if (error instanceof MarkupError) return error.message;
    throw error;
  }
  return calls.join('');
}

describe('scanMarkup, of XML', () => {
  it.each([
    ['an end tag each', '<a><b>1</b><b/></a>', '<a><b>1</b><b></b></a>'],
    ['a root that is empty', '<a/>', '<a></a>'],
    ['the same name within itself', '<a><a/><a x="1" /><a></a ></a\n>', '<a><a></a><a 1></a><a></a></a>'],
    [
      'declaration, comments and instructions',
      '<?xml version="1.0"?>\n<!-- a --><a><?b c?><!-- <d> --></a><!-- e -->\n<?f?>\n',
      '\n<a></a>\n\n',
    ],
    ['entities and CDATA', '<a>1&amp;&#50;<![CDATA[<b>]]><![CDATA[]]>&x;</a>', '<a>1&2<b>&x;</a>'],
  ])('reads %s', (_, xml, calls) => {
    expect(scan(xml)).toBe(calls);
  });

  it.each([
    [
      'was cut off between two elements',
      '<a><b>1</b>',
      'unexpected end inside the element "a", expected the whole of it: the file was cut off',
    ],
    [
      'was cut off within a tag',
      '<a><b>1</b><b c="',
      'unexpected end inside the element "b", expected the whole of it: the file was cut off',
    ],
    [
      'was cut off within a comment',
      '<a><!-- <b>1</b></a>',
      'unexpected end inside the element "a", expected the whole of it: the file was cut off',
    ],
    [
      'lacks an end tag',
      '<a><b>1<b>2</b></a>',
      'unexpected element "b" without an end tag, expected well-formed XML: the file is damaged',
    ],
    [
      'has an end tag without an element',
      '<a><b>1</b></c><b>2</b></a>',
      'unexpected "</c>", expected well-formed XML: the file is damaged',
    ],
    [
      'has an end tag behind its root',
      '<a></a></a>',
      'unexpected "</a>", expected well-formed XML: the file is damaged',
    ],
    [
      'has text behind its root',
      '<a></a>1',
      'unexpected "1" outside of all elements, expected well-formed XML: the file is damaged',
    ],
    [
      'has two roots',
      '<a/><a/>',
      'unexpected second root element, expected one: the file was put together or damaged',
    ],
    [
      'has a start tag without an end',
      '<a/><b',
      'unexpected "<b", expected well-formed XML: the file is damaged',
    ],
    [
      'has an attribute without quotation marks',
      '<a><b c=1/></a>',
      'unexpected "c", expected well-formed XML: the file is damaged',
    ],
    [
      'has something in a tag that is no attribute',
      '<a><b =c="1"/></a>',
      'unexpected "=c", expected well-formed XML: the file is damaged',
    ],
    ['is empty', '', 'unexpected XML without an element, expected a document'],
  ])('refuses what %s', (_, xml, message) => {
    expect(scan(xml)).toBe(message);
  });
});
