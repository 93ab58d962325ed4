import { resolve } from 'node:path';

// Threads and processes that the application starts load our TypeScript as Jest does for the application itself.
process.env.NODE_OPTIONS = [process.env.NODE_OPTIONS, `--require ${resolve(__dirname, 'typescript-hook.cjs')}`]
  .filter((option) => option !== undefined && option !== '')
  .join(' ');
