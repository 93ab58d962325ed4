/** For a process that works on what strangers sent: what Node itself needs; no address of a database, no key. */
export const bareEnvironment = (): NodeJS.ProcessEnv => ({
  NODE_OPTIONS: process.env.NODE_OPTIONS ?? '',
  ...(process.env.SystemRoot === undefined ? {} : { SystemRoot: process.env.SystemRoot }),
});
