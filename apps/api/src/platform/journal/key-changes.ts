import { Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { openKeyChange, printNoteKey, type KeyChange } from '@gremia/journal';
import { z } from 'zod';
import { statement } from '../database/statement';
import { UnitOfWork } from '../database/unit-of-work';
import { verifyEd25519 } from './ed25519';
import { JournalKey } from './journal-key';

/** Changes of keys in their order. */
export const KEY_CHANGES = statement(
  z.object({ note: z.string(), at: z.date() }),
  'SELECT note, at FROM journal_key_change ORDER BY no',
);

const PUBLIC_KEY_CHANGES = statement(KEY_CHANGES.columns, 'SELECT note, at FROM portal.journal_key_change ORDER BY no');

/** A change as it is handed out: a signed note, and when it was made. */
export interface StoredKeyChange {
  readonly at: string;
  readonly note: string;
}

/** The chain of keys that have signed the journals of this municipality. */
@Injectable()
export class KeyChanges implements OnApplicationBootstrap {
  private readonly logger = new Logger(KeyChanges.name);

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly key: JournalKey,
  ) {}

  /** Says so where the key at hand is not the one that was put in last: outsiders would not find the way to it. */
  async onApplicationBootstrap(): Promise<void> {
    const last = (await this.unitOfWork.read((db) => db.rows(KEY_CHANGES))).at(-1);
    if (last !== undefined && printNoteKey(changeOf(last.note).to) !== this.key.publicLine)
      this.logger.warn(
        'the key of the journals is not the one that took the place of the last; see docs/operations.md',
      );
  }

  async all(): Promise<readonly StoredKeyChange[]> {
    const rows = await this.unitOfWork.readPublic((db) => db.rows(PUBLIC_KEY_CHANGES));
    return rows.map(({ note, at }) => ({ note, at: at.toISOString() }));
  }

  /** Public keys as lines: the present one, then those before it, the newest first. */
  async lines(): Promise<readonly string[]> {
    const former = (await this.all()).flatMap(({ note }) => {
      const { from, to } = changeOf(note);
      return [printNoteKey(from), printNoteKey(to)];
    });
    return [...new Set([this.key.publicLine, ...former.reverse()])];
  }
}

/** Reads a change that this installation has written. */
export const changeOf = (note: string): KeyChange => openKeyChange(note, verifyEd25519);
