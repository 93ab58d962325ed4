import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Sql } from '../database/unit-of-work';
import { aggregateOf, isPassing, type DomainEvent } from '../events/domain-event';
import { readersOf } from './readers';

/**
 * Keeps events for those who react to them: written in the transaction of the fact, so that neither is there without
 * the other. An event that nobody reads leaves nothing.
 */
@Injectable()
export class Outbox {
  private readonly listeners = new Set<() => void>();

  /** Writes what has happened, once for each reader. Gives how many rows that were. */
  async write(sql: Sql, events: readonly DomainEvent[], at: Date): Promise<number> {
    const rows = events.flatMap((event) =>
      isPassing(event)
        ? []
        : readersOf(event.name).map((reader) => ({
            id: randomUUID(),
            reader,
            aggregate: aggregateOf(event),
            event,
            at,
          })),
    );
    return rows.length === 0 ? 0 : sql.execute(INSERT, [JSON.stringify(rows)]);
  }

  /** To be called after the commit of what was written. */
  written(): void {
    for (const listener of this.listeners) listener();
  }

  onWritten(listener: () => void): void {
    this.listeners.add(listener);
  }
}

const INSERT = `
INSERT INTO outbox (id, reader, aggregate, event, at)
SELECT id, reader, aggregate, event, at
FROM ROWS FROM (jsonb_to_recordset($1) AS (id uuid, reader text, aggregate text, event jsonb, at timestamptz))
  WITH ORDINALITY AS r (id, reader, aggregate, event, at, no) ORDER BY no`;
