import {
  BACKGROUND,
  type Colour,
  GRID,
  INK,
  MUTED,
  SERIES,
  styleSheet,
} from '../../drawing/plotSvg/palette.js';

const COLOURS: Readonly<Record<string, Colour | undefined>> = {
  paper: BACKGROUND,
  ink: INK,
  muted: MUTED,
  line: GRID,
  accent: SERIES[0],
};

/** Style sheet of a page and its pictures: light or dark by the reader's setting, and dark on white in print. */
export function pageStyleSheet(): string {
  return `
${styleSheet()}
:root{color-scheme:light dark;${variables('light')}}
@media screen and (prefers-color-scheme:dark){:root{${variables('dark')}}}
${PAGE}
`;
}

function variables(scheme: keyof Colour): string {
  return Object.entries(COLOURS)
    .map(([name, colour]) => `--${name}:${colour?.[scheme]};`)
    .join('');
}

const PAGE = `*{box-sizing:border-box}
body{margin:0 auto;padding:1.5rem 1rem 3rem;max-width:52rem;background:var(--paper);color:var(--ink);font:1rem/1.5 system-ui,-apple-system,'Segoe UI',Roboto,'Helvetica Neue',Arial,'Noto Sans',sans-serif}
h1{margin:0 0 .75rem;font-size:1.375rem;line-height:1.25;overflow-wrap:break-word}
h2{margin:0 0 .75rem;font-size:1.25rem;line-height:1.3}
p{margin:.5rem 0;overflow-wrap:break-word}
.lead{margin:0 0 .75rem;font-size:1.5rem;line-height:1.35;font-weight:600;text-wrap:pretty}
.said{font-size:1.0625rem;max-width:42rem}
.source,.note,.command,footer{color:var(--muted);font-size:.875rem}
nav{margin:1.25rem 0 0;padding:.75rem 0;border-block:1px solid var(--line)}
nav ul{margin:0;padding:0;list-style:none;display:grid;gap:.25rem 1.5rem;grid-template-columns:repeat(auto-fill,minmax(16rem,1fr));font-size:.9375rem}
a{color:var(--accent)}
section{margin:2.5rem 0 0;scroll-margin-top:1rem}
.chart{margin:1rem 0}
.chart svg{display:block;touch-action:pan-y}
.narrow{display:none}
.cursor{stroke:var(--ink);stroke-width:1}
.picker{margin:.25rem 0 0;padding:.5rem .75rem .75rem;border:1px solid var(--line);border-radius:.25rem}
.picker label{display:block;color:var(--muted);font-size:.875rem}
.picker input{width:100%;margin:.25rem 0;accent-color:var(--accent)}
.picker output{display:flex;flex-wrap:wrap;gap:.125rem 1rem;min-height:3rem;align-content:start;font-variant-numeric:tabular-nums}
.picker output span:first-child{flex-basis:100%}
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
@media (max-width:39.99rem){.lead{font-size:1.25rem}.wide{display:none}.narrow{display:block;max-width:28rem}.narrow svg{width:100%}table{font-size:.875rem}th,td{padding-right:.375rem}thead th{font-size:.8125rem}.bar{display:none}}
@media print{body{padding:0;max-width:none;font-size:10pt}nav,.picker,.cursor{display:none}.chart,table,tr,h2{break-inside:avoid}h2,.said{break-after:avoid}.scroll{overflow:visible}}`;
