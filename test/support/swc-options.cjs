/** How our TypeScript is translated for tests: by Jest, and where a thread or a process loads it without Jest. */
module.exports = {
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
};
