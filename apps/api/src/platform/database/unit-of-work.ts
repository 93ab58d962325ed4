import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import type { EntityManager, QueryResult, QueryRunner } from 'typeorm';
import type { z } from 'zod';
import type { Actor } from '../actor/actor';
import { Clock } from '../clock';
import type { DomainEvent } from '../events/domain-event';
import { EventBus } from '../events/event-bus';
import { Outbox } from '../outbox/outbox';
import { DatabaseConnections, type Audience } from './database-connections';
import { DatabaseBusyError, databaseFault, isKeyTaken } from './database-errors';
import { inSnapshot, inTransaction } from './in-transaction';
import { readRows } from './read-rows';
import type { Statement } from './statement';

/** A place to ask SQL. */
export interface Db {
  /** The rows of a statement, each checked against its columns. */
  rows<C extends z.ZodObject>(statement: Statement<C>, params?: readonly unknown[]): Promise<z.output<C>[]>;
  /** The first row, or null. */
  row<C extends z.ZodObject>(statement: Statement<C>, params?: readonly unknown[]): Promise<z.output<C> | null>;
  /** Changes rows whose content nobody needs. Gives how many they were. */
  execute(sql: string, params?: readonly unknown[]): Promise<number>;
  readonly manager: EntityManager;
}

/** A place to ask SQL, whatever lends the connection. */
export type Sql = Omit<Db, 'manager'>;

export interface Unit {
  readonly db: Db;
  /** When the unit began. */
  readonly now: Date;
  /**
   * Tells what has happened: to this instance after the commit, and to the readers of the outbox, for whom it is
   * written in the same transaction. Never when the unit fails.
   */
  emit(event: DomainEvent): void;
  /** Notes who did what; written in the same transaction. `detail` holds ids and states, never what a person typed. */
  audit(action: string, subject: string | null, detail?: object): void;
}

interface AuditNote {
  readonly action: string;
  readonly subject: string | null;
  readonly detail: object;
}

interface Done<T> {
  readonly result: T;
  readonly emitted: readonly DomainEvent[];
  /** Rows that were put into the outbox. */
  readonly kept: number;
}

const ATTEMPTS = 5;
/** Before each further attempt so long at most, times its number, by chance: else both would collide again. */
const PAUSE_MILLISECONDS = 40;

/** One transaction per command: what it changes, its audit notes and its events are all or nothing. */
@Injectable()
export class UnitOfWork {
  constructor(
    private readonly connections: DatabaseConnections,
    private readonly events: EventBus,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
  ) {}

  /**
   * Runs `work` in one transaction and commits it. Where two units are in each other's way, the one that the database
   * ends is run again from the start: `work` changes nothing but the database, and reads again what it decides on. So
   * is one that adds what another one has added just now: run again it sees that, and refuses or goes on from there.
   *
   * @throws DatabaseBusyError when a lock or a statement took longer than its limit, or no attempt got through;
   *   DatabaseAwayError when nobody knows whether it was committed
   */
  async run<T>(actor: Actor | null, work: (unit: Unit) => Promise<T>): Promise<T> {
    const now = this.clock.now();
    for (let attempt = 1; ; attempt += 1) {
      try {
        const { result, emitted, kept } = await this.runOnce(actor, now, work);
        if (kept > 0) this.outbox.written();
        await this.events.publish(emitted);
        return result;
      } catch (error) {
        const isTaken = isKeyTaken(error);
        if (!isTaken && databaseFault(error) !== 'repeatable') throw error;
        if (attempt === ATTEMPTS) throw isTaken ? error : new DatabaseBusyError(error);
        await sleep(Math.random() * PAUSE_MILLISECONDS * attempt);
      }
    }
  }

  /** Reads outside a transaction: for queries of one statement. */
  read<T>(query: (db: Db) => Promise<T>): Promise<T> {
    return this.connections.withConnection('members', (runner) => query(dbOf(runner)));
  }

  /** Reads with several statements that all see the same moment. Writing is refused. */
  readSnapshot<T>(query: (db: Db) => Promise<T>): Promise<T> {
    return this.snapshot('members', query);
  }

  /**
   * Reads as the public, in one snapshot, under a role that may select from the schema `portal` and nothing else. The
   * connections are the public's own: however many read, members find theirs. A server that follows the main one may
   * have to end a snapshot for what it still has to take over: then it is read again.
   */
  async readPublic<T>(query: (db: Db) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.snapshot('public', query);
      } catch (error) {
        if (databaseFault(error) !== 'repeatable') throw error;
        if (attempt === ATTEMPTS) throw new DatabaseBusyError(error);
      }
    }
  }

  private async runOnce<T>(actor: Actor | null, now: Date, work: (unit: Unit) => Promise<T>): Promise<Done<T>> {
    const emitted: DomainEvent[] = [];
    const notes: AuditNote[] = [];
    return this.connections.withConnection('members', (runner) =>
      inTransaction(runner, async () => {
        const db = dbOf(runner);
        const result = await work({
          db,
          now,
          emit: (event) => void emitted.push(event),
          audit: (action, subject, detail = {}) => void notes.push({ action, subject, detail }),
        });
        for (const note of notes) await store(db, note, now, actor);
        return { result, emitted, kept: await this.outbox.write(db, emitted, now) };
      }),
    );
  }

  private snapshot<T>(audience: Audience, query: (db: Db) => Promise<T>): Promise<T> {
    return this.connections.withConnection(audience, (runner) => inSnapshot(runner, () => query(dbOf(runner))));
  }
}

async function store(db: Db, { action, subject, detail }: AuditNote, at: Date, actor: Actor | null): Promise<void> {
  await db.execute('INSERT INTO audit_entry (at, actor, action, subject, detail) VALUES ($1, $2, $3, $4, $5)', [
    at,
    actor?.personId ?? null,
    action,
    subject,
    JSON.stringify(detail),
  ]);
}

function dbOf(runner: QueryRunner): Db {
  const ask = (sql: string, params: readonly unknown[]): Promise<QueryResult> => runner.query(sql, [...params], true);
  const rows: Db['rows'] = async (statement, params = []) => {
    const { records }: { readonly records: readonly unknown[] } = await ask(statement.sql, params);
    return readRows(statement, records);
  };
  return {
    manager: runner.manager,
    rows,
    row: async (statement, params) => (await rows(statement, params))[0] ?? null,
    execute: async (sql, params = []) => (await ask(sql, params)).affected ?? 0,
  };
}
