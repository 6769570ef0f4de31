/** Pixels: as wide as the text of the page, and as high as its first screen. */
const WIDTH = 832;
const HEIGHT = 1120;

/**
 * The top of a page of `report` as a picture for a README: its own words, marks and style sheet, without what needs a
 * script. The page is written so that it is XML too.
 */
export function pagePicture(html: string): string {
  const [, style = ''] = /<style>(.*?)<\/style>/s.exec(html) ?? [];
  const [, header = ''] = /(<header>.*?<\/header>)/s.exec(html) ?? [];
  const [, section = ''] = /<main>(<section .*?<\/section>)/s.exec(html) ?? [];
  const still = section
    .replace(/<div class="picker".*?<\/div>\n<script .*?<\/script>/s, '')
    .replace(/<template>.*?<\/template>/gs, '')
    .replace(/<div class="save".*?<\/div>(?:\n<script .*?<\/script>)?/gs, '')
    .replace(/<div class="narrow".*?<\/svg><\/div>/s, '');
  // The page in the picture must not depend on the width at which the picture is shown.
  const sheet = style.replace(/^@media \(max-width.*$/m, '');
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}">
<title>${textIn(html, 'title')}</title>
<desc>${textIn(header, 'p')}</desc>
<style>${sheet}</style>
<foreignObject width="${WIDTH}" height="${HEIGHT}">
<body xmlns="http://www.w3.org/1999/xhtml">${header}
${still}</body>
</foreignObject>
</svg>
`;
}

function textIn(html: string, name: string): string {
  return new RegExp(`<${name}[^>]*>([^<]*)</${name}>`).exec(html)?.[1] ?? '';
}
