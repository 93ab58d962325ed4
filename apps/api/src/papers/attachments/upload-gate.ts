import { Injectable } from '@nestjs/common';
import { AppConfig } from '../../platform/config/app-config';
import { ProblemError } from '../../platform/problem/problem-error';

/**
 * So many files are written into the database at once: the others wait on the disk, and leave connections to people.
 */
const WRITERS = 2;

/** Lets in so many uploads at once, of one person and in all. */
@Injectable()
export class UploadGate {
  private readonly ofPerson = new Map<string, number>();
  private inAll = 0;
  private writers = 0;
  private readonly waiting: (() => void)[] = [];

  constructor(private readonly config: AppConfig) {}

  /** How many are on their way. */
  get present(): number {
    return this.inAll;
  }

  /**
   * Runs an upload from its first byte to its last.
   *
   * @throws ProblemError `too-many-requests` when there are too many already; nothing of this one has been read then
   */
  async enter<T>(personId: string, upload: () => Promise<T>): Promise<T> {
    const { atOnce, atOncePerPerson } = this.config.uploads;
    const own = this.ofPerson.get(personId) ?? 0;
    if (own >= atOncePerPerson)
      throw tooMany(
        `Von Ihnen kommen gerade schon ${atOncePerPerson} Dateien an. Bitte warten Sie, bis eine davon fertig ist.`,
      );
    if (this.inAll >= atOnce)
      throw tooMany('Gerade kommen sehr viele Dateien an. Bitte versuchen Sie es in einer Minute noch einmal.');
    this.ofPerson.set(personId, own + 1);
    this.inAll += 1;
    try {
      return await upload();
    } finally {
      this.inAll -= 1;
      const left = (this.ofPerson.get(personId) ?? 1) - 1;
      if (left === 0) this.ofPerson.delete(personId);
      else this.ofPerson.set(personId, left);
    }
  }

  /** Runs what writes a file into the database, when its turn comes. */
  async write<T>(work: () => Promise<T>): Promise<T> {
    if (this.writers >= WRITERS) await new Promise<void>((resolve) => this.waiting.push(resolve));
    else this.writers += 1;
    try {
      return await work();
    } finally {
      // The place is handed on, so that nobody who comes meanwhile takes it.
      const next = this.waiting.shift();
      if (next === undefined) this.writers -= 1;
      else next();
    }
  }
}

const tooMany = (detail: string): ProblemError => new ProblemError('too-many-requests', { detail });
