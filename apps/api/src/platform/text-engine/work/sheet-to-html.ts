import { escapeHtml, renderMarkedHtml } from '@gremia/resolution';
import type { WorkedSheet } from './write-sheet';

/** A page that needs nothing else: its few styles stand in it. What only a screen reader speaks is not shown. */
const STYLES = `
body { max-width: 42rem; margin: 2rem auto; padding: 0 1rem; font: 1.0625rem/1.6 sans-serif;
  color: #171a1d; background: #fff; }
h1 { font-size: 1.5rem; line-height: 1.3; }
h2 { font-size: 1.25rem; margin-top: 2rem; }
.point { margin: 0 0 1rem; overflow-wrap: anywhere; }
.point[data-depth="1"] { margin-left: 2rem; }
.point[data-depth="2"] { margin-left: 4rem; }
.point:is([data-depth="3"], [data-depth="4"], [data-depth="5"], [data-depth="6"], [data-depth="7"])
  { margin-left: 5rem; }
.point-label { font-weight: 600; }
.point-table { margin: 0.5rem 0; overflow-x: auto; overflow-wrap: normal; }
table { border-collapse: collapse; }
th, td { padding: 0.25rem 0.5rem; border: 1px solid #5a6270; text-align: left; vertical-align: top; }
ins { font-weight: 700; text-decoration: none; }
main:has(.point-text strong) ins { text-decoration: underline; }
.visually-hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%);
  white-space: nowrap; }`;

/** One view of a text as a whole HTML page. */
export function sheetToHtml({ title, lines, heading, points, marked }: WorkedSheet, legend: string): string {
  const paragraphs = [...lines, ...(points === null ? [legend] : [])].map((line) => `<p>${escapeHtml(line)}</p>`);
  return `<!doctype html>
<html lang="de">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escapeHtml(title)}</title>
<style>${STYLES}
</style>
</head>
<body>
<main>
<h1>${escapeHtml(title)}</h1>
${paragraphs.join('\n')}
<h2>${heading}</h2>
${renderMarkedHtml(marked)}
</main>
</body>
</html>
`;
}
