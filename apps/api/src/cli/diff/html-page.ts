import { escapeHtml } from '@gremia/resolution';

/** Colour comes only in addition to strike and bold; what `visually-hidden` holds is for screen readers. */
const style = `body { font: 1rem/1.6 system-ui, sans-serif; max-width: 48rem; margin: 2rem auto; padding: 0 1rem; }
.point { margin: 0 0 1rem calc(var(--depth, 0) * 2rem); }
.point[data-depth='1'] { --depth: 1; }
.point[data-depth='2'] { --depth: 2; }
.point[data-depth='3'] { --depth: 3; }
.point-label { font-weight: 600; }
del { color: #8a1212; text-decoration: line-through; }
ins { color: #0b5d1e; font-weight: 700; text-decoration: none; }
main:has(strong) ins { text-decoration: underline; }
.visually-hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%);
  white-space: nowrap; }`;

/** A page of its own around a marked text. */
export function htmlPage(title: string, content: string): string {
  return `<!doctype html>
<html lang="de">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>
${style}
</style>
</head>
<body>
<main>
<h1>${escapeHtml(title)}</h1>
${content}
</main>
</body>
</html>`;
}
