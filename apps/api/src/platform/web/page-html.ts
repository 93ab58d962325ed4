import { INSIDE_PAGES, type PageHead } from './page-heads';

const escaped = (text: string): string =>
  text.replace(/[&<>"]/gu, (sign) => `&${{ '&': 'amp', '<': 'lt', '>': 'gt', '"': 'quot' }[sign] ?? ''};`);

/** Data that no browser runs, whatever stands in it: nothing in it can end the element. */
const dataElement = (answers: PageHead['answers']): string =>
  `<script type="application/json" id="brought-along">${JSON.stringify(answers).replaceAll('<', '\\u003c')}</script>`;

/**
 * The built page with its own head, what it is about in place of an empty one, and the answers that it would ask for
 * first.
 *
 * @param built `index.html` as it was built
 * @param files what this page asks for besides what every page does: scripts, styles, answers of the API
 * @param address of the page with its host; null where nobody has said under which address it is public
 */
export function pageHtml(
  built: string,
  head: PageHead | null,
  files: readonly string[],
  address: string | null,
): string {
  const links = [...(head === null ? [] : linksOf(head, address)), ...files.map(preload)];
  const page = built.replace('</title>', () => ['</title>', ...links].join('\n    '));
  if (head === null) return page;
  const { title, preview, answers } = head;
  return page
    .replace(/<title>[^<]*<\/title>/u, () => `<title>${escaped(title)} – Gremia</title>`)
    .replace(
      '<div id="root"></div>',
      () => `<div id="root">${preview ? previewOf(head) : ''}</div>${dataElement(answers)}`,
    );
}

const linksOf = ({ description, preview, status }: PageHead, address: string | null): string[] => [
  `<meta name="description" content="${escaped(description)}" />`,
  ...(address === null ? [] : [`<link rel="canonical" href="${escaped(address)}" />`]),
  ...(preview && status === 200 ? [] : ['<meta name="robots" content="noindex" />']),
];

const preload = (file: string): string =>
  file.endsWith('.css')
    ? `<link rel="preload" as="style" crossorigin href="${file}" />`
    : file.endsWith('.js')
      ? `<link rel="modulepreload" crossorigin href="${file}" />`
      : `<link rel="preload" as="fetch" crossorigin href="${file}" />`;

/** A screen reader is told of the page itself, which follows at once. */
const previewOf = ({ title, description, text }: PageHead): string =>
  '<div class="g-main" aria-hidden="true"><div class="g-page"><hgroup>' +
  `<h1 class="g-h1">${escaped(title)}</h1><p class="g-lead">${escaped(description)}</p></hgroup>` +
  `<p class="g-prose">${text.map(escaped).join('<br />')}</p></div></div>`;

export const robotsText = (origin: string | null): string =>
  [
    'User-agent: *',
    ...INSIDE_PAGES.map((path) => `Disallow: ${path}`),
    ...(origin === null ? [] : [`Sitemap: ${origin}/sitemap.xml`]),
    '',
  ].join('\n');

export const sitemapXml = (origin: string, paths: readonly string[]): string =>
  '<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n' +
  `${paths.map((path) => `<url><loc>${escaped(origin + path)}</loc></url>`).join('\n')}\n</urlset>\n`;
