import type { DocumentInput } from '../../reader/documentTable.js';
import { cellRoom, OpenSheet, type Sheet } from '../../reader/sheet.js';
import {
  ArchiveError,
  type ArchiveFormat,
  type Unpacked,
  unpackArchive,
} from '../../reader/unpackArchive.js';
import { orUnreadable, readWorkbook, savedOn, withEdition } from '../../reader/workbook.js';
import type { Publication } from '../../table/index.js';
import { type ListedSheet, type Relation, readRelations, readWorkbookPart } from './readParts.js';
import { readStyles } from './readStyles.js';
import { readWorksheet } from './readWorksheet.js';
import { type RichText, readSharedTexts } from './richText.js';

const WORKBOOK: ArchiveFormat = {
  noun: 'workbook',
  format: 'an Excel workbook (.xlsx)',
  holds: 'daily figures',
  remedy: 'save its table as CSV',
  content: 'xl/workbook.xml',
};

/** Reads the sheet of daily figures of an Excel workbook. */
export function readXlsx(input: DocumentInput): Promise<Publication> {
  return orUnreadable(input.file, async () => {
    const archive = await unpackArchive(input.bytes, WORKBOOK);
    const publication = readWorkbook(input, await readSheets(archive));
    return withEdition(publication, savedOn(await archive.part('docProps/core.xml'), 'dcterms:modified'));
  });
}

async function readSheets({ content, part }: Unpacked): Promise<readonly Sheet[]> {
  const book = readWorkbookPart(content);
  const relations = readRelations(await needed(part, 'xl/_rels/workbook.xml.rels'));
  const texts = sharedTexts(part, relations);
  const styles = relations.find(({ kind }) => kind === 'styles');
  const formats = styles === undefined ? [] : readStyles(await needed(part, styles.path));
  const room = cellRoom();
  const sheets: Sheet[] = [];
  for (const listed of book.sheets) {
    const path = pathOf(listed, relations);
    if (path === null) continue;
    const xml = await needed(part, path);
    const sheet = new OpenSheet(listed.name, listed.isHidden, room);
    const { is1904, isToCompute } = book;
    readWorksheet(xml, sheet, { formats, texts: await texts(xml), is1904, isToCompute });
    sheets.push(sheet);
  }
  return sheets;
}

/** The path of a sheet; `null` for one that has no cells, such as a chart. */
function pathOf({ name, id }: ListedSheet, relations: readonly Relation[]): string | null {
  const relation = relations.find((each) => each.id === id);
  if (relation === undefined) throw new ArchiveError(lacking(`the sheet "${name}"`));
  return relation.kind === 'worksheet' ? relation.path : null;
}

/** Gives the texts that cells share, which are read once, and only when there is a sheet whose cells refer to them. */
function sharedTexts(part: Unpacked['part'], relations: readonly Relation[]) {
  let texts: readonly RichText[] | null = null;
  return async (xml: string): Promise<readonly RichText[]> => {
    const path = relations.find(({ kind }) => kind === 'sharedStrings')?.path;
    if (path === undefined || !/\bt=["']s["']/.test(xml)) return texts ?? [];
    texts ??= readSharedTexts(await needed(part, path));
    return texts;
  };
}

async function needed(part: Unpacked['part'], path: string): Promise<string> {
  const xml = await part(path);
  if (xml === null) throw new ArchiveError(lacking(path));
  return xml;
}

function lacking(what: string): string {
  return `unexpected workbook without ${what}, expected all of its parts: the file is damaged; fetch it again`;
}
