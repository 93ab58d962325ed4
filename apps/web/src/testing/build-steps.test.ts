import { resolve } from 'node:path';
import { directly, originsOf } from '../../direct-imports';
import { mayMatch } from '../../trim-kern';

const used = { names: new Set(['kern-btn', 'kern-label']), beginnings: ['kern-alert--'] };

describe('what the build leaves out of the kit', () => {
  it.each([
    { selector: '.kern-btn > .kern-label:hover', kept: true },
    { selector: '.kern-alert--danger .kern-label', kept: true },
    { selector: 'body:not(.kern-level-1)', kept: true },
    { selector: ':is(body, .kern-dark, [data-kern-theme=dark]):not([class*=kern-level-])', kept: true },
    { selector: '.kern-btn .kern-stepper', kept: false },
    { selector: '.kern-level-2', kept: false },
  ])('is what nothing can match: $selector', ({ selector, kept }) => {
    expect(mayMatch(selector, used)).toBe(kept);
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
