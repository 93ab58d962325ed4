import { INSIDE_PAGES, type PageHead } from './page-heads';

const escaped = (text: string): string =>
  text.replace(/[&<>"]/gu, (sign) => `&${{ '&': 'amp', '<': 'lt', '>': 'gt', '"': 'quot' }[sign] ?? ''};`);

/**
 * The built page with its own head, and with what it is about in place of an empty one.
 *
 * @param built `index.html` as it was built
 * @param address of the page with its host; null where nobody has said under which address it is public
 */
export function pageHtml(
  built: string,
  { title, description, preview, status, reads }: PageHead,
  address: string | null,
): string {
  const links = [
    `<meta name="description" content="${escaped(description)}" />`,
    ...(address === null ? [] : [`<link rel="canonical" href="${escaped(address)}" />`]),
    ...(preview && status === 200 ? [] : ['<meta name="robots" content="noindex" />']),
    ...reads.map((path) => `<link rel="preload" as="fetch" crossorigin href="${escaped(path)}" />`),
  ];
  const body =
    // A screen reader is told of the page itself, which follows at once.
    '<div class="g-main" aria-hidden="true"><div class="g-page"><hgroup>' +
    `<h1 class="g-h1">${escaped(title)}</h1><p class="g-lead">${escaped(description)}</p></hgroup></div></div>`;
  return built
    .replace(/<title>[^<]*<\/title>/u, () => `<title>${escaped(title)} – Gremia</title>\n    ${links.join('\n    ')}`)
    .replace('<div id="root"></div>', () => `<div id="root">${preview ? body : ''}</div>`);
}

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
