import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, type QueryResult, type QueryRunner } from 'typeorm';
import type { z } from 'zod';
import type { Actor } from '../actor/actor';
import { Clock } from '../clock';
import type { DomainEvent } from '../events/domain-event';
import { EventBus } from '../events/event-bus';
import { DatabaseRoles } from './database-roles';
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
  /** Rows of a type that the caller claims; gives way to `rows`. */
  query<T>(sql: string, params?: readonly unknown[]): Promise<T[]>;
  readonly manager: EntityManager;
}

export interface Unit {
  readonly db: Db;
  /** When the unit began. */
  readonly now: Date;
  /** Published after the commit, never when the unit fails. */
  emit(event: DomainEvent): void;
  /** Notes who did what; written in the same transaction. `detail` holds ids and states, never what a person typed. */
  audit(action: string, subject: string | null, detail?: object): void;
}

interface AuditNote {
  readonly action: string;
  readonly subject: string | null;
  readonly detail: object;
}

/** One transaction per command: what it changes, its audit notes and its events are all or nothing. */
@Injectable()
export class UnitOfWork {
  constructor(
    private readonly dataSource: DataSource,
    private readonly roles: DatabaseRoles,
    private readonly events: EventBus,
    private readonly clock: Clock,
  ) {}

  async run<T>(actor: Actor | null, work: (unit: Unit) => Promise<T>): Promise<T> {
    const emitted: DomainEvent[] = [];
    const notes: AuditNote[] = [];
    const now = this.clock.now();
    const result = await this.inTransaction(null, async (db) => {
      const answer = await work({
        db,
        now,
        emit: (event) => void emitted.push(event),
        audit: (action, subject, detail = {}) => void notes.push({ action, subject, detail }),
      });
      for (const note of notes) {
        await db.query('INSERT INTO audit_entry (at, actor, action, subject, detail) VALUES ($1, $2, $3, $4, $5)', [
          now,
          actor?.personId ?? null,
          note.action,
          note.subject,
          JSON.stringify(note.detail),
        ]);
      }
      return answer;
    });
    await this.events.publish(emitted);
    return result;
  }

  /** Reads outside a transaction: for queries of one statement. */
  read<T>(query: (db: Db) => Promise<T>): Promise<T> {
    const runner = this.dataSource.createQueryRunner();
    return query(dbOf(runner)).finally(() => runner.release());
  }

  /** Reads as the public: a read-only transaction whose role may select from the schema `portal` and nothing else. */
  readPublic<T>(query: (db: Db) => Promise<T>): Promise<T> {
    return this.inTransaction(
      this.roles.portal ? 'SET TRANSACTION READ ONLY; SET LOCAL ROLE gremia_portal' : 'SET TRANSACTION READ ONLY',
      query,
    );
  }

  private async inTransaction<T>(setUp: string | null, work: (db: Db) => Promise<T>): Promise<T> {
    const runner = this.dataSource.createQueryRunner();
    try {
      await runner.startTransaction('READ COMMITTED');
      if (setUp !== null) await runner.query(setUp);
      const result = await work(dbOf(runner));
      await runner.commitTransaction();
      return result;
    } catch (error) {
      // A connection that broke cannot roll back; the server has done it. The first error is the one that matters.
      if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
      throw error;
    } finally {
      await runner.release();
    }
  }
}

function dbOf(runner: QueryRunner): Db {
  const ask = (sql: string, params: readonly unknown[]): Promise<QueryResult> => runner.query(sql, [...params], true);
  const rows: Db['rows'] = async (statement, params = []) =>
    readRows(statement, (await ask(statement.sql, params)).records as unknown[]);
  return {
    manager: runner.manager,
    rows,
    row: async (statement, params) => (await rows(statement, params))[0] ?? null,
    execute: async (sql, params = []) => (await ask(sql, params)).affected ?? 0,
    query: async <T>(sql: string, params: readonly unknown[] = []): Promise<T[]> => {
      const { records } = await runner.query(sql, [...params], true);
      return records as T[];
    },
  };
}
