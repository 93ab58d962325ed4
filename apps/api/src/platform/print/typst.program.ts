import { once } from 'node:events';
import { setPriority, tmpdir } from 'node:os';
import { Worker } from 'node:worker_threads';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { READY } from '../own-process/ready';
import type { Compiled, ToCompile } from './typst-compiling';

/** Minutes of some five hundred pages; with the server itself it fits into what the chart grants. */
const MOST_BYTES = 768 * 1024 * 1024;
const LOOK_MILLISECONDS = 100;
/** Compilations after which what Typst remembers of one is dropped. */
const REMEMBERED = 5;
/** Ballots go first where both want the same processor. */
const NICE = 10;

/**
 * Looks after the compiler, which nothing can interrupt: ends the process when it takes too much memory, or when nobody
 * waits for it any more. Plain JavaScript: a thread cannot load our TypeScript in tests.
 */
const WATCH = `
const { workerData: { bytes, milliseconds } } = require('node:worker_threads');
const parent = process.ppid;
setInterval(() => {
  if (process.memoryUsage.rss() > bytes || process.ppid !== parent) process.kill(process.pid, 'SIGKILL');
}, milliseconds);`;

function compile(compiler: NodeCompiler, { source, standard }: ToCompile): Compiled {
  try {
    const compiled = compiler.compile({ mainFileContent: source });
    const diagnostics = [compiled.takeWarnings(), compiled.takeError()].flatMap((found) =>
      found === null ? [] : (compiler.fetchDiagnostics(found) as readonly { readonly message: string }[]),
    );
    if (diagnostics.length > 0 || compiled.result === null)
      return { refusal: diagnostics.map(({ message }) => message).join('; ') || 'no document' };
    return { pdf: compiler.pdf(compiled.result, { pdfStandard: standard, pdfTags: true }) };
  } catch (error) {
    // Of some errors only the code says what went wrong.
    const { message, code } = error as { readonly message?: string; readonly code?: string };
    return { refusal: message || code || String(error) };
  } finally {
    compiler.evictCache(REMEMBERED);
  }
}

/** A process of its own: sets one page after another until it is told to end. */
async function start(): Promise<void> {
  setPriority(NICE);
  const watch = new Worker(WATCH, { eval: true, workerData: { bytes: MOST_BYTES, milliseconds: LOOK_MILLISECONDS } });
  await once(watch, 'online');
  const compiler = NodeCompiler.create({ workspace: tmpdir() });
  process.on('message', (asked: ToCompile) => process.send?.(compile(compiler, asked)));
  process.on('disconnect', () => process.exit(0));
  process.send?.(READY);
}

void start();
