/** The boundaries of docs/architecture.md. Each rule was seen to fail once. */
const lib = (name, may) => ({
  name: `lib-${name}`,
  comment: `libs/${name} may use ${may.length ? may.join(', ') : 'no other lib'}.`,
  severity: 'error',
  from: { path: `^libs/${name}/` },
  to: { path: '^libs/', pathNot: [name, ...may].map((each) => `^libs/${each}/`) },
});

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    { name: 'no-unresolved', severity: 'error', from: {}, to: { couldNotResolve: true } },
    lib('resolution', []),
    lib('rules', []),
    lib('journal', []),
    lib('contracts', ['resolution']),
    lib('dossier', ['contracts', 'journal', 'meeting', 'protocol', 'resolution', 'rules']),
    lib('meeting', ['contracts', 'resolution', 'rules']),
    lib('protocol', ['contracts', 'meeting', 'resolution', 'rules']),
    { name: 'libs-know-no-app', severity: 'error', from: { path: '^libs/' }, to: { path: '^(apps|test|migrations)/' } },
    {
      name: 'verify-knows-libs-only',
      comment: 'Whoever checks a dossier needs nothing of the application.',
      severity: 'error',
      from: { path: '^apps/verify/' },
      to: { path: '^(apps/(api|web)|migrations)/' },
    },
    {
      name: 'libs-know-no-framework',
      comment: 'No Nest, no React, no database, no Node API in a lib.',
      severity: 'error',
      from: { path: '^libs/', pathNot: '(\\.test\\.ts|/testing/[^/]+)$' },
      to: { path: 'node_modules/(@nestjs|react|typeorm|pg|socket\\.io|express)', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'libs-know-no-node',
      severity: 'error',
      from: { path: '^libs/', pathNot: '(\\.test\\.ts|/testing/[^/]+)$' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'web-knows-these-libs',
      severity: 'error',
      from: { path: '^apps/web/' },
      to: { path: '^(libs/protocol|apps/api|migrations)/' },
    },
    {
      name: 'modules-do-not-import-each-other',
      comment:
        'A module of the API knows itself and the platform; it hears of others through events, and asks them through ports of the platform.',
      severity: 'error',
      from: {
        path: '^apps/api/src/(identity|bodies|papers|meetings|live|devices|drafts|conference|minutes|pocket|publication|dossier)/',
      },
      to: {
        path: '^apps/api/src/(identity|bodies|papers|meetings|live|devices|drafts|conference|minutes|pocket|publication|dossier)/',
        pathNot: '^apps/api/src/$1/',
      },
    },
    {
      name: 'platform-knows-no-module',
      severity: 'error',
      from: { path: '^apps/api/src/platform/' },
      to: { path: '^apps/api/src/(?!platform/)' },
    },
    {
      name: 'only-threads-work-on-texts',
      comment: 'The application asks platform/text-engine; a command of its own process may do the work itself.',
      severity: 'error',
      from: { path: '^apps/api/src/', pathNot: '^apps/api/src/(platform/text-engine|cli)/|\\.test\\.ts$' },
      to: { path: '^apps/api/src/platform/text-engine/work/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'surfaces-do-not-import-each-other',
      severity: 'error',
      from: { path: '^apps/web/src/(portal|member|chair|clerk|hall)/' },
      to: { path: '^apps/web/src/(portal|member|chair|clerk|hall)/', pathNot: '^apps/web/src/$1/' },
    },
    {
      name: 'parts-know-no-council',
      comment: 'A part of the interface knows words and dates of the language, but no message, no surface and no rule.',
      severity: 'error',
      from: { path: '^apps/web/src/ui/', pathNot: '\\.test\\.tsx?$' },
      to: { path: '^(libs/|apps/web/src/(?!ui/|i18n/))' },
    },
    {
      name: 'no-dev-dependency-in-product',
      severity: 'error',
      from: { path: '^(apps/api|libs)/', pathNot: '(\\.test\\.ts|/testing/[^/]+)$' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^dist/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
