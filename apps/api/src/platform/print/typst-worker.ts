import { tmpdir } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { PdfStandard } from './typst-printer';

/**
 * Typst says no to a source, or warns of it: a warning means that something is not printed as it was meant ("block may
 * not occur inside of a paragraph and was ignored" once dropped every table). `message` holds the diagnostics.
 */
export class TypstError extends Error {}

interface Answer {
  readonly id: number;
  readonly pdf?: Uint8Array;
  readonly refusal?: string;
}

interface Waiting {
  readonly resolve: (pdf: Buffer) => void;
  readonly reject: (error: Error) => void;
}

/** Longer than any minutes take; a source that is not done by then never will be. */
const PATIENCE_MILLISECONDS = 60_000;
/** Compilations after which what Typst remembers of one is dropped. */
const REMEMBERED = 5;

/**
 * Runs beside the main thread, so that no ballot waits for a page to be set. Plain JavaScript: a thread cannot load our
 * TypeScript in tests.
 */
const PROGRAM = `
const { parentPort, workerData } = require('node:worker_threads');
const { NodeCompiler } = require(workerData.compiler);
const compiler = NodeCompiler.create({ workspace: workerData.workspace });
parentPort.on('message', ({ id, source, standard }) => {
  try {
    const compiled = compiler.compile({ mainFileContent: source });
    const diagnostics = [compiled.takeWarnings(), compiled.takeError()].flatMap((found) =>
      found === null ? [] : compiler.fetchDiagnostics(found));
    if (diagnostics.length > 0 || compiled.result === null)
      throw new Error(diagnostics.map(({ message }) => message).join('; ') || 'no document');
    const pdf = compiler.pdf(compiled.result, { pdfStandard: standard, pdfTags: true });
    parentPort.postMessage({ id, pdf });
  } catch (error) {
    // Of some errors only the code says what went wrong.
    parentPort.postMessage({ id, refusal: error.message || error.code || String(error) });
  } finally {
    compiler.evictCache(${REMEMBERED});
  }
});`;

/** The Typst compiler in a thread of its own: started when it is first needed, and again when it breaks. */
export class TypstWorker {
  private readonly waiting = new Map<number, Waiting>();
  private worker: Worker | null = null;
  private last = 0;

  /** @throws TypstError when the source cannot be printed */
  async compile(source: string, standard: PdfStandard): Promise<Buffer> {
    const worker = (this.worker ??= this.start());
    const id = (this.last += 1);
    const timer = setTimeout(() => this.giveUp(worker, new Error('Typst takes too long')), PATIENCE_MILLISECONDS);
    try {
      return await new Promise<Buffer>((resolve, reject) => {
        this.waiting.set(id, { resolve, reject });
        worker.postMessage({ id, source, standard });
      });
    } finally {
      clearTimeout(timer);
      this.waiting.delete(id);
    }
  }

  async stop(): Promise<void> {
    await this.worker?.terminate();
  }

  private start(): Worker {
    const compiler = require.resolve('@myriaddreamin/typst-ts-node-compiler');
    const worker = new Worker(PROGRAM, { eval: true, workerData: { compiler, workspace: tmpdir() } });
    // An idle compiler keeps no process from ending.
    worker.unref();
    worker.on('message', ({ id, pdf, refusal }: Answer) => {
      const asked = this.waiting.get(id);
      if (pdf !== undefined) asked?.resolve(Buffer.from(pdf));
      else asked?.reject(new TypstError(refusal));
    });
    worker.on('error', (error) => this.giveUp(worker, error));
    worker.on('exit', () => this.giveUp(worker, new Error('Typst ended')));
    return worker;
  }

  private giveUp(worker: Worker, error: Error): void {
    if (this.worker !== worker) return;
    this.worker = null;
    void worker.terminate();
    for (const { reject } of this.waiting.values()) reject(error);
  }
}
