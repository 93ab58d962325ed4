import { Injectable, Logger, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { UnitOfWork, type Unit } from '../database/unit-of-work';
import type { LastingEvent } from '../events/domain-event';
import { JobQueue } from './job-queue';
import { Outbox } from './outbox';
import { deleteRow, dueRows, heldEvent, isAnythingWaiting, noteFailed } from './outbox-rows';
import { isFor, type EventFor, type ReaderName } from './readers';

/** What another instance has written, or did not get done, is found after so long. */
const LOOK_MILLISECONDS = 2_000;
const CLEAR_MILLISECONDS = 20_000;
const CLEAR_WHEN_IDLE_MILLISECONDS = 60 * 60_000;

type Handler = (event: LastingEvent, unit: Unit) => Promise<void>;

/**
 * Gives the events of the outbox to their readers. The row of an event goes in the transaction of the reaction: what a
 * reader writes in its unit happens exactly once, whatever ends in between. What it does elsewhere may happen again.
 *
 * A reader gets the events about one and the same thing in their order, the next one when it is done with the one
 * before or has given it up.
 */
@Injectable()
export class OutboxReading implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(OutboxReading.name);
  private readonly handlers = new Map<ReaderName, Handler>();
  private running: Promise<void> = Promise.resolve();
  private stopped = false;
  private asked = false;
  private wake: () => void = () => undefined;
  private cleared = -Infinity;
  private blind = false;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly jobs: JobQueue,
    outbox: Outbox,
  ) {
    outbox.onWritten(() => this.lookNow());
  }

  /** Says what a reader does. To be called when the application is put together, once for each reader. */
  handle<R extends ReaderName>(reader: R, handler: (event: EventFor<R>, unit: Unit) => Promise<void>): void {
    this.handlers.set(reader, async (event, unit) => {
      if (!isFor(reader, event)) throw new Error(`${reader} does not react to ${event.name}`);
      await handler(event, unit);
    });
  }

  onApplicationBootstrap(): void {
    this.running = this.run();
  }

  /** Before the connections end. What has been taken is finished. */
  async beforeApplicationShutdown(): Promise<void> {
    this.stopped = true;
    this.wake();
    await this.running;
    await this.jobs.stop();
  }

  private lookNow(): void {
    this.asked = true;
    this.wake();
  }

  private async run(): Promise<void> {
    while (!this.stopped) {
      this.asked = false;
      const worked = await this.readOnce().catch((error: unknown) => this.cannotLook(error));
      if (!worked) await this.pause();
    }
  }

  private pause(): Promise<void> {
    if (this.asked || this.stopped) return Promise.resolve();
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, LOOK_MILLISECONDS);
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  /** Works on what is there; gives whether there may be more at once. */
  private async readOnce(): Promise<boolean> {
    const readers = [...this.handlers.keys()];
    const waiting = await this.unitOfWork.read((db) => isAnythingWaiting(db, readers));
    this.blind = false;
    await this.clear(waiting ? CLEAR_MILLISECONDS : CLEAR_WHEN_IDLE_MILLISECONDS);
    if (!waiting) return false;
    await this.jobs.start();
    const given = await this.unitOfWork.run(null, ({ db }) => noteFailed(db));
    for (const { id, reader, error } of given)
      this.logger.error({ id, reader, error }, 'an event was given up: it was tried too often');
    const due = await this.unitOfWork.read((db) => dueRows(db, readers));
    if (due.length > 0) await this.jobs.add(due);
    const worked = await Promise.all(readers.map((reader) => this.workFor(reader)));
    return given.length > 0 || worked.includes(true);
  }

  private async workFor(reader: ReaderName): Promise<boolean> {
    const ids = await this.jobs.fetch(reader);
    for (const id of ids) await this.work(reader, id);
    return ids.length > 0;
  }

  private async work(reader: ReaderName, id: string): Promise<void> {
    try {
      await this.unitOfWork.run(null, async (unit) => {
        const event = await heldEvent(unit.db, id);
        if (event === null) return;
        await this.handlers.get(reader)?.(event, unit);
        await deleteRow(unit.db, id);
      });
    } catch (error) {
      this.logger.warn({ err: error, reader, id }, 'an event was not reacted to, and will be tried again');
      await this.jobs.fail(reader, id, error);
      return;
    }
    await this.jobs.complete(reader, id);
  }

  private async clear(after: number): Promise<void> {
    if (performance.now() - this.cleared < after) return;
    this.cleared = performance.now();
    await this.jobs.start();
    await this.jobs.clear();
  }

  /** Said once, not every two seconds. */
  private cannotLook(error: unknown): boolean {
    if (!this.blind && !this.stopped) this.logger.warn({ err: error }, 'cannot look for events');
    this.blind = true;
    return false;
  }
}
