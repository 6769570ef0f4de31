import { TextReader, Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js';

/** A cell of a workbook for a test: its XML, or a text, number or date to make it from. */
export type MadeCell = string | number | { readonly xml: string } | { readonly date: string };

const NAMESPACES = 'xmlns:office="o" xmlns:table="t" xmlns:text="x"';

function toXml(cell: MadeCell): string {
  if (typeof cell === 'number') {
    return `<table:table-cell office:value-type="float" office:value="${cell}"><text:p>${cell}</text:p></table:table-cell>`;
  }
  if (typeof cell === 'string') {
    return cell === ''
      ? '<table:table-cell/>'
      : `<table:table-cell office:value-type="string"><text:p>${cell}</text:p></table:table-cell>`;
  }
  if ('xml' in cell) return cell.xml;
  return `<table:table-cell office:value-type="date" office:date-value="${cell.date}T00:00:00"><text:p>shown</text:p></table:table-cell>`;
}

/** Makes a row with the padding that the official workbook has. */
export function madeRow(cells: readonly MadeCell[], attributes = ''): string {
  const padding = '<table:table-cell table:number-columns-repeated="16379"/>';
  return `<table:table-row${attributes}>${cells.map(toXml).join('')}${padding}</table:table-row>`;
}

/** Makes a sheet with the padding that the official workbook has; `attributes` are those of the table. */
export function madeSheet(name: string, rows: readonly string[], attributes = ''): string {
  const padding =
    '<table:table-row table:number-rows-repeated="1048573"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>';
  return `<table:table table:name="${name}"${attributes}>${rows.join('')}${padding}</table:table>`;
}

/** Makes a style of a family, such as `table-cell`, with the properties that it has. */
export function madeStyle(name: string, family: string, properties: string, attributes = ''): string {
  return `<style:style style:name="${name}" style:family="${family}"${attributes}><style:${family === 'table' ? 'table' : 'text'}-properties ${properties}/></style:style>`;
}

/** Makes a workbook of sheets, as bytes; `others` are further files in it, by name. */
export async function madeWorkbook(
  sheets: readonly string[],
  others: Readonly<Record<string, string>> = {},
): Promise<Uint8Array> {
  const xml = `<?xml version="1.0"?><office:document-content ${NAMESPACES}>${sheets.join('')}</office:document-content>`;
  return madeZip({ 'content.xml': xml, ...others });
}

/** Makes a flat workbook of sheets, and what stands above its root, as bytes. */
export function madeFlatWorkbook(sheets: readonly string[], above = '<?xml version="1.0"?>\n'): Uint8Array {
  const meta = '<office:meta><dc:date>2026-08-21T10:00:00</dc:date></office:meta>';
  const body = `<office:body><office:spreadsheet>${sheets.join('\n')}</office:spreadsheet></office:body>`;
  return new TextEncoder().encode(
    `${above}<office:document ${NAMESPACES} xmlns:dc="d">\n${meta}\n${body}\n</office:document>\n`,
  );
}

export async function madeZip(files: Readonly<Record<string, string | Uint8Array>>): Promise<Uint8Array> {
  const zip = new ZipWriter(new Uint8ArrayWriter(), { useWebWorkers: false });
  for (const [name, content] of Object.entries(files))
    await zip.add(
      name,
      typeof content === 'string' ? new TextReader(content) : new Uint8ArrayReader(content),
    );
  return zip.close();
}

/** Makes a Word document of the XML of its paragraphs. */
export async function madeDocument(body: string): Promise<Uint8Array> {
  const xml = `<?xml version="1.0"?><w:document xmlns:w="w" xmlns:mc="mc"><w:body>${body}</w:body></w:document>`;
  return madeZip({ 'word/document.xml': xml });
}
