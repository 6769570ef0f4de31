import { type MarkupHandler, scanMarkup } from '../../reader/scanMarkup.js';

/**
 * Scans a part of a workbook. Some programs write `<x:row>` for `<row>`: the prefix of the root is left out of all names. What stands
 * in an `extLst` is of extensions, which have names of their own for what is not read. Throws `MarkupError`.
 */
export function scanPart(xml: string, handler: MarkupHandler): void {
  let prefix: string | null = null;
  let extensions = 0;
  const plain = (name: string) =>
    prefix !== null && name.startsWith(prefix) ? name.slice(prefix.length) : name;
  scanMarkup(xml, 'xml', {
    open(written, attributes, position) {
      prefix ??= written.slice(0, written.indexOf(':') + 1);
      const name = plain(written);
      if (extensions > 0 || name === 'extLst') extensions += 1;
      else handler.open?.(name, attributes, position);
    },
    text(text, position) {
      if (extensions === 0) handler.text?.(text, position);
    },
    close(name, implied) {
      if (extensions > 0) extensions -= 1;
      else handler.close?.(plain(name), implied);
    },
  });
}

/** Whether an attribute that is `true` or `false`, in any of their spellings, is true; `missing` where there is none. */
export function isOn(value: string | undefined, missing = false): boolean {
  return value === undefined ? missing : ['1', 'true', 'on'].includes(value);
}
