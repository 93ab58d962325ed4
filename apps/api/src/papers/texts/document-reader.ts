import type { ChildProcess } from 'node:child_process';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { asked, hasStarted, ownProcess } from '../../platform/own-process/own-process';
import { ProblemError } from '../../platform/problem/problem-error';
import type { DocumentReading, DocumentToRead, ReadingAnswer } from './document-reading';

/** For the document itself, which is sent when the process is ready for it. */
const PATIENCE_MILLISECONDS = 4_000;
const MEGABYTES = 256;
const AT_ONCE = 2;
const WAITING = 20;

const FORMS =
  'Gelesen werden Word (.docx), Text, Markdown und HTML. Eine PDF- oder ältere Word-Datei (.doc) speichern Sie ' +
  'bitte zuerst als .docx.';

/** A document whose bytes stay on the disk until its turn comes. */
export type WaitingDocument = Omit<DocumentToRead, 'bytes'> & { readonly bytes: () => Promise<Uint8Array> };

/**
 * Reads documents from strangers, each in a process with little memory and little time, and without the secrets of this
 * one. A file made to exhaust the reader
 * exhausts that process alone.
 */
@Injectable()
export class DocumentReader implements OnApplicationShutdown {
  private readonly running = new Set<ChildProcess>();
  private readonly waiting: (() => void)[] = [];
  private places = AT_ONCE;

  /**
   * @throws ProblemError `document-unreadable`, `document-too-complex`, `file-type-refused`, `not-ready` when too many
   * wait
   */
  async read({ bytes, ...document }: WaitingDocument): Promise<DocumentReading> {
    await this.takePlace();
    try {
      const answer = await this.run({ ...document, bytes: await bytes() });
      if ('reading' in answer) return answer.reading;
      throw new ProblemError(answer.refusal, answer.refusal === 'file-type-refused' ? { detail: FORMS } : {});
    } finally {
      this.places += 1;
      this.waiting.shift()?.();
    }
  }

  onApplicationShutdown(): void {
    for (const child of this.running) child.kill('SIGKILL');
  }

  private async takePlace(): Promise<void> {
    if (this.waiting.length >= WAITING) throw new ProblemError('not-ready');
    while (this.places === 0) await new Promise<void>((resolve) => this.waiting.push(resolve));
    this.places -= 1;
  }

  private async run(document: DocumentToRead): Promise<ReadingAnswer> {
    const child = ownProcess(require.resolve('./reading.program'), [`--max-old-space-size=${MEGABYTES}`]);
    this.running.add(child);
    child.once('close', () => this.running.delete(child));
    const answer = (await hasStarted(child))
      ? await asked<ReadingAnswer>(child, document, PATIENCE_MILLISECONDS)
      : null;
    // Out of time or out of memory.
    return answer ?? { refusal: 'document-too-complex' };
  }
}
