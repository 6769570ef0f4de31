import { styleSheet } from '../../drawing/plotSvg/palette.js';
import type { Background, Colours as ThemeColours } from '../../drawing/theme.js';
import { THEMES } from '../../drawing/themes.js';

type Colours = Readonly<Record<string, Readonly<Record<Background, string>>>>;

const COLOURS: Colours = {
  paper: ofTheme('paper'),
  ink: ofTheme('ink'),
  muted: ofTheme('muted'),
  line: ofTheme('grid'),
  accent: ofTheme('accent'),
};

/**
 * Colours of the lines below figures; a sign says the same. From the set of Okabe and Ito, which colour-blind people can distinguish
 * (https://jfly.uni-koeln.de/color/).
 */
export const VERDICT_COLOURS: Colours = {
  holds: { light: '#009e73', dark: '#009e73' },
  fails: { light: '#d55e00', dark: '#e69f00' },
  revised: ofTheme('accent'),
  doubtful: { light: '#cc79a7', dark: '#cc79a7' },
  unknown: ofTheme('muted'),
};

function ofTheme(name: 'paper' | 'ink' | 'muted' | 'grid' | 'accent') {
  const { light, dark }: Readonly<Record<Background, ThemeColours>> = THEMES.default;
  return { light: light[name], dark: dark[name] };
}

/** Style sheet of a page and its pictures. */
export function pageStyleSheet(): string {
  return sheetOf(COLOURS, [styleSheet('auto')], PAGE);
}

/** Style sheet of a page with the verdicts on a text. */
export function reviewStyleSheet(): string {
  return sheetOf({ ...COLOURS, ...VERDICT_COLOURS }, [], `${PAGE}\n${REVIEW}`);
}

/** Rules with their colours: light or dark by the reader's setting, and dark on white in print. */
function sheetOf(colours: Colours, first: readonly string[], rules: string): string {
  const root = (scheme: Background) => variables(colours, scheme);
  return `
${[...first, `:root{color-scheme:light dark;${root('light')}}`].join('\n')}
@media screen and (prefers-color-scheme:dark){:root{${root('dark')}}}
${rules}
`;
}

function variables(colours: Colours, scheme: Background): string {
  return Object.entries(colours)
    .map(([name, colour]) => `--${name}:${colour[scheme]};`)
    .join('');
}

const PAGE = `*{box-sizing:border-box}
body{margin:0 auto;padding:1.5rem 1rem 3rem;max-width:52rem;background:var(--paper);color:var(--ink);font:1rem/1.5 system-ui,-apple-system,'Segoe UI',Roboto,'Helvetica Neue',Arial,'Noto Sans',sans-serif}
h1{margin:0 0 .5rem;font-size:1.625rem;line-height:1.2;text-wrap:pretty;overflow-wrap:break-word}
h2{margin:0 0 .75rem;font-size:1.25rem;line-height:1.3}
p{margin:.5rem 0;overflow-wrap:break-word}
.lead{margin:0 0 .75rem;max-width:42rem;font-size:1.25rem;line-height:1.4;text-wrap:pretty}
.said{font-size:1.0625rem;max-width:42rem}
.source,.note,.command,footer{color:var(--muted);font-size:.875rem}
nav{margin:1rem 0 0;border-block:1px solid var(--line);font-size:.9375rem}
summary{padding:.625rem 0;cursor:pointer}
nav ul{margin:0;padding:0 0 .75rem;list-style:none;display:grid;gap:.25rem 1.5rem;grid-template-columns:repeat(auto-fill,minmax(16rem,1fr))}
a{color:var(--accent)}
section{margin:2.5rem 0 0;scroll-margin-top:1rem}
nav+main>section:first-child{margin-top:1.5rem}
.chart{margin:1rem 0}
figcaption{margin:0 0 .25rem;color:var(--muted);font-size:.9375rem}
.chart svg{display:block;touch-action:pan-y}
.narrow{display:none}
.cursor{stroke:var(--ink);stroke-width:1}
.picker{margin:.25rem 0 0;padding:.5rem .75rem .75rem;border:1px solid var(--line);border-radius:.25rem}
.picker label{display:block;color:var(--muted);font-size:.875rem}
.picker input{width:100%;margin:.25rem 0;accent-color:var(--accent)}
.picker output{display:flex;flex-wrap:wrap;gap:.125rem 1rem;min-height:3rem;align-content:start;font-variant-numeric:tabular-nums}
.picker output span:first-child{flex-basis:100%}
.save{display:flex;flex-wrap:wrap;gap:.5rem;margin:.5rem 0}
.save[hidden]{display:none}
button{padding:.375rem .75rem;border:1px solid var(--muted);border-radius:.25rem;background:none;color:var(--ink);font:inherit;font-size:.875rem;cursor:pointer}
button:hover{border-color:var(--accent);color:var(--accent)}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
.scroll{overflow-x:auto;margin:.75rem 0}
table{border-collapse:collapse;font-variant-numeric:tabular-nums}
th,td{padding:.25rem 1rem .25rem 0;text-align:left;vertical-align:top;font-weight:400;border-bottom:1px solid var(--line)}
thead th{color:var(--muted);font-size:.875rem;vertical-align:bottom}
th.figure,td.figure{text-align:right;white-space:nowrap}
tbody th{white-space:nowrap}
.emphasis>*{font-weight:700}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.bar{width:12rem;min-width:5rem;vertical-align:middle}
.bar svg{display:block;width:100%;height:.625rem;fill:var(--accent)}
code{font:.8125rem/1.5 ui-monospace,SFMono-Regular,Menlo,Consolas,'DejaVu Sans Mono',monospace;overflow-wrap:anywhere}
.command::before{content:'Gives these figures: '}
dl{margin:0}
dt{font-weight:600}
dd{margin:0 0 .75rem;max-width:42rem}
footer{margin-top:2.5rem;padding-top:.75rem;border-top:1px solid var(--line)}
@media (max-width:39.99rem){body{padding-top:.75rem}h1{font-size:1.4375rem}nav{margin-top:.75rem}summary{padding:.5rem 0}nav+main>section:first-child{margin-top:1rem}figcaption{font-size:.875rem}h2{font-size:1.1875rem;margin-bottom:.5rem}.lead{font-size:1.0625rem;margin-bottom:.5rem}.source{font-size:.8125rem}.wide{display:none}.narrow{display:block;max-width:28rem}.narrow svg{width:100%}table{font-size:.875rem}th,td{padding-right:.375rem}thead th{font-size:.8125rem}.bar{display:none}}
@media print{body{padding:0;max-width:none;font-size:10pt}nav,.picker,.save,.cursor{display:none}.narrow{display:none}.wide{display:block}a[href^=http]::after{content:' (' attr(href) ')';overflow-wrap:anywhere}.chart,table,tr,h2{break-inside:avoid}h2,.said{break-after:avoid}.scroll{overflow:visible}}`;

const REVIEW = `h3{margin:1.25rem 0 .25rem;font-size:1rem}
blockquote{margin:1rem 0;padding:0 0 0 1rem;border-left:3px solid var(--line);font-size:1.0625rem;line-height:1.7}
blockquote p{position:relative;margin:.75rem 0;white-space:pre-line}
.legend{margin:1.5rem 0 0}
.legend h2{font-size:1rem;margin:0 0 .25rem}
.legend dl{display:grid;grid-template-columns:max-content 1fr;gap:.125rem .75rem;font-size:.875rem}
.legend dd{margin:0}
.mark>a{color:inherit;text-decoration:none;white-space:nowrap;border-bottom:3px solid var(--verdict);padding:0 .0625rem}
.sign{font-size:.8125em;font-weight:700;margin-left:.1875em}
.holds{--verdict:var(--holds)}
.fails{--verdict:var(--fails)}
.fails>a{border-bottom-style:double;border-bottom-width:5px;font-weight:700}
.revised{--verdict:var(--revised)}
.revised>a{border-bottom-style:dashed}
.doubtful{--verdict:var(--doubtful)}
.doubtful>a{border-bottom-style:dashed}
.unknown{--verdict:var(--unknown)}
.unknown>a,.unjudged>a{border-bottom-style:dotted}
.unjudged{--verdict:var(--muted)}
.unjudged>a{border-bottom-width:2px}
.tip{display:none;position:absolute;left:0;right:0;z-index:1;padding:.5rem .75rem;background:var(--paper);color:var(--ink);border:1px solid var(--muted);border-left:5px solid var(--verdict);border-radius:.25rem;box-shadow:0 2px 8px rgb(0 0 0/.25);font-size:.875rem;line-height:1.5;white-space:normal;overflow-wrap:anywhere}
.tip::before{content:'';position:absolute;left:0;right:0;top:-.75rem;height:.75rem}
.tip>*{display:block}
.mark:hover>.tip,.mark:focus-within>.tip{display:block}
.verdict{white-space:nowrap}
.verdict .sign,.tip .sign{margin:0 .25em 0 0}
td code,.small{display:block;color:var(--muted);font-size:.8125rem}
tbody tr:target{outline:3px solid var(--accent);outline-offset:-2px}
.mark>a:target{outline:3px solid var(--accent);outline-offset:2px}
@media print{.tip{display:none!important}.legend,blockquote p{break-inside:avoid}}`;
