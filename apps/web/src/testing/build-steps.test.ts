import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { withoutSecond } from '../../colours-once';
import { directly, originsOf } from '../../direct-imports';
import { ofFirstVisit, ofSeveral } from '../../first-visit';
import { pagesIn } from '../../list-page-files';
import { withoutUnused } from '../../only-used';
import { drawnBy, mayMatch } from '../../trim-kern';

const used = { names: new Set(['kern-btn', 'kern-label']), beginnings: ['kern-alert--'] };

describe('what the build leaves out of the kit', () => {
  it.each([
    { selector: '.kern-btn > .kern-label:hover', kept: true },
    { selector: '.kern-alert--danger .kern-label', kept: true },
    { selector: 'body:not(.kern-level-1)', kept: true },
    { selector: ':is(body, .kern-dark, [data-kern-theme=dark]):not([class*=kern-level-])', kept: true },
    { selector: '.kern-btn .kern-stepper', kept: false },
    { selector: '.kern-level-2', kept: false },
    { selector: '[data-kern-theme=dark]', kept: false },
  ])('is what nothing can match: $selector', ({ selector, kept }) => {
    expect(mayMatch(selector, used)).toBe(kept);
  });
});

describe('a colour', () => {
  it('is said once, and nothing else that depends on what a browser can do is left out', () => {
    const twice = ':root{--a:#97afe1}@supports (color:lab(0% 0 0)){:root{--a:lab(70.9% .3 -28.2)}}p{color:red}';
    expect(withoutSecond(twice)).toBe(':root{--a:#97afe1}p{color:red}');
    const grid = '@supports (display:grid){p{display:grid}}';
    expect(withoutSecond(grid)).toBe(grid);
  });
});

describe('an import from a library', () => {
  const contracts = originsOf(resolve(__dirname, '../../../../libs/contracts/src/index.ts'));

  it('leads to the file that declares it, under the name it has here', () => {
    expect(directly(' portalRoutes, uuid as id, type PortalHome ', contracts)).toBe(
      `import { portalRoutes as portalRoutes } from ${JSON.stringify(contracts.get('portalRoutes')?.file)}; ` +
        `import { uuid as id } from ${JSON.stringify(contracts.get('uuid')?.file)};`,
    );
    expect(contracts.get('portalRoutes')?.file).toMatch(/portal\.routes\.ts$/);
  });

  it('stays as it is where a name is not known', () => {
    expect(directly('portalRoutes, somethingElse', contracts)).toBeNull();
  });
});

describe('what a page loads of a library', () => {
  it('is of a route its address', () => {
    const table = `export const portalRoutes = {
      home: { ...common, path: \`\${base}/home\`, summary: 'What, or how', response: portalHome },
    } as const satisfies RouteTable;`;
    expect(withoutUnused(table, true).replaceAll(/\s+/gu, ' ')).toBe(
      'export const portalRoutes = { home: { ...common, path: `${base}/home` }, } as const satisfies RouteTable;',
    );
  });

  it('leaves out what a call makes and nobody uses, and changes nothing else', () => {
    expect(withoutUnused('const one = z.object({ a });\nexport const two = 2, three = new Map();\nrun();', false)).toBe(
      'const one = /* @__PURE__ */ (() => z.object({ a }))();\n' +
        'export const two = 2, three = /* @__PURE__ */ (() => new Map())();\nrun();',
    );
  });
});

describe('the first visit', () => {
  const imports: Readonly<Record<string, readonly string[]>> = {
    '/main.tsx': ['/shell.tsx', '/node_modules/react-dom/client.js', '/node_modules/i18next/i18next.js'],
    '/shell.tsx': ['/main.tsx'],
    '/clerk.tsx': ['/shell.tsx'],
  };
  const graph = { getModuleInfo: (id: string) => ({ id, importedIds: imports[id] ?? [], importers: [] }) };

  it('comes in few files, and what it does not run is in none of them', () => {
    const fileOf = ofFirstVisit(['/main.tsx']);
    const files = ['/shell.tsx', '/node_modules/react-dom/client.js', '/node_modules/i18next/i18next.js', '/clerk.tsx'];
    expect(files.map((id) => fileOf(id, graph))).toEqual(['frame', 'libraries', 'libraries', null]);
  });

  it('is followed by one file with what several pages share, without schemas', () => {
    const imported: Readonly<Record<string, readonly string[]>> = {
      ...imports,
      '/paper.tsx': ['/text.tsx', '/shell.tsx', '/libs/contracts/src/text.ts'],
      '/minutes.tsx': ['/text.tsx', '/libs/contracts/src/text.ts'],
      '/libs/contracts/src/text.ts': ['/node_modules/zod/index.js'],
    };
    const all = { getModuleInfo: (id: string) => ({ id, importedIds: imported[id] ?? [], importers: [] }) };
    const fileOf = ofSeveral(['/main.tsx'], ['/paper.tsx', '/minutes.tsx'], 'reading');
    const files = ['/text.tsx', '/paper.tsx', '/shell.tsx', '/libs/contracts/src/text.ts'];
    expect(files.map((id) => fileOf(id, all))).toEqual(['reading', null, null, null]);
  });

  it.each([
    { selector: '.kern-icon--search', first: true },
    { selector: '.kern-icon--account-circle', first: true },
    { selector: '.kern-icon--dehaze', first: true },
    { selector: '.kern-icon--danger', first: true },
    { selector: '.kern-icon--drive-folder-upload', first: false },
    { selector: '.kern-icon--keyboard-double-arrow-left', first: false },
    { selector: '.kern-btn--primary .kern-label', first: true },
    { selector: '.kern-alert--danger', first: true },
    { selector: ':root', first: true },
    { selector: '.kern-dialog__header', first: false },
    { selector: '.kern-form-check__radio', first: false },
    { selector: '.kern-table .kern-link', first: false },
  ])('has the styles of what it draws: $selector $first', ({ selector, first }) => {
    const isFirst = drawnBy(['../app/main.tsx', '../portal/home.page.tsx'].map((path) => resolve(__dirname, path)));
    expect(isFirst(selector)).toBe(first);
  });
});

describe('the list of the files of each page', () => {
  const routes = readFileSync(resolve(__dirname, '../portal/portal.routes.tsx'), 'utf8');

  it('has every page of the portal with the texts that it says', () => {
    const pages = pagesIn(routes);
    expect(pages.map(({ path }) => path)).toEqual([...routes.matchAll(/path: '([^']+)'/gu)].map(([, path]) => path));
    expect(pages[0]).toEqual({ path: '/', texts: ['home'], page: './home.page', ofFrame: true });
    expect(pages.find(({ path }) => path === '/sitzungen/$id/niederschrift')).toEqual({
      path: '/sitzungen/$id/niederschrift',
      texts: ['correction', 'live', 'paper', 'portal'],
      page: './minutes.page',
      ofFrame: false,
    });
  });
});
