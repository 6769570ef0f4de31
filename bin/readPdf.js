'use strict';

/**
 * Reads the text of a PDF in a process of its own, which can be ended: a few bytes of a PDF can take any time and memory. What it
 * gets and sends back is in `src/article/readPdf.ts`.
 */
async function read({ bytes, mostPages, mostCharacters }) {
  const library = await import('unpdf').catch((error) => ({ error }));
  if ('error' in library) return { problem: 'no-library', detail: String(library.error) };
  try {
    // A copy, since the library refuses the Buffer that arrives, and keeps what it gets.
    const document = await library.getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
    if (document.numPages > mostPages) return { problem: 'too-long' };
    return await pagesOf(document, mostCharacters);
  } catch (error) {
    const isLocked = error?.name === 'PasswordException';
    return { problem: isLocked ? 'locked' : 'damaged', detail: String(error) };
  }
}

async function pagesOf(document, mostCharacters) {
  const pages = [];
  let left = mostCharacters;
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const pieces = [];
    for await (const piece of piecesOf(page)) {
      left -= piece.text.length + 1;
      if (left < 0) return { problem: 'too-long' };
      pieces.push(piece);
    }
    pages.push(pieces);
    page.cleanup();
  }
  return { pages };
}

/** The pieces of a page in reading order, with their places as the page is turned: right and down from its upper left corner. */
async function* piecesOf(page) {
  const [a, b, c, d, e, f] = page.getViewport({ scale: 1 }).transform;
  for await (const { items } of chunksOf(page.streamTextContent().getReader())) {
    for (const { str, hasEOL, width, transform } of items) {
      const [, , skew, height, x, y] = transform;
      yield {
        text: str,
        x: a * x + c * y + e,
        y: b * x + d * y + f,
        width,
        size: Math.hypot(skew, height),
        endsLine: hasEOL,
      };
    }
  }
}

async function* chunksOf(reader) {
  for (let read = await reader.read(); !read.done; read = await reader.read()) yield read.value;
}

process.once('message', async ({ input }) => process.send(await read(input)));
