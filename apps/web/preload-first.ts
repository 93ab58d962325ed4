import type { Plugin } from 'vite';

/** What every page waits for, though no script names it until it runs. */
const FIRST = [/^assets\/texts-de-first-/u];
const FONTS = /fira-sans-(?:regular|semibold)-(?!more-)[^/]*\.woff2$/u;
/** Read before the first picture: who is there. Whose council it is comes with the page. */
const READ_FIRST = ['/api/v1/session'];

/** Has the browser fetch along with the scripts what it would find out about only from them. */
export function preloadFirst(): Plugin {
  return {
    name: 'preload-first',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (_html, { bundle = {} }) => {
        const files = Object.values(bundle).filter(
          ({ fileName, type }) => type === 'chunk' && FIRST.some((pattern) => pattern.test(fileName)),
        );
        const german = files.filter(
          (file) => file.type === 'chunk' && !/\/i18n\/en\//u.test(file.facadeModuleId ?? ''),
        );
        const fonts = Object.keys(bundle).filter((name) => FONTS.test(name));
        const link = (attrs: Record<string, string | true>) =>
          ({ tag: 'link', attrs, injectTo: 'head-prepend' }) as const;
        return [
          ...fonts.map((name) =>
            link({ rel: 'preload', as: 'font', type: 'font/woff2', crossorigin: true, href: `/${name}` }),
          ),
          ...german.map(({ fileName }) => link({ rel: 'modulepreload', crossorigin: true, href: `/${fileName}` })),
          ...READ_FIRST.map((href) => link({ rel: 'preload', as: 'fetch', crossorigin: true, href })),
        ];
      },
    },
  };
}
