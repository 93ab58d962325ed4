import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { statement, type RowOf } from '../../platform/database/statement';
import type { Db, Sql } from '../../platform/database/unit-of-work';
import { ProblemError } from '../../platform/problem/problem-error';
import { ruleColumns, selectRules, type StoredLayer } from '../../platform/records/stored-rules';
import { ruleLayer } from '../bodies.entities';

const columns = z.object({
  id: z.string(),
  name: z.string(),
  seats: z.number(),
  municipality_id: z.string(),
  today: z.string(),
  ...ruleColumns,
});
const READ = statement(
  columns,
  `SELECT c.id, c.name, c.seats, c.municipality_id, (now() AT TIME ZONE y.time_zone)::date AS today, ${selectRules}
FROM committee c JOIN municipality y ON y.id = c.municipality_id WHERE c.id = $1`,
);
const OWNER = statement(
  z.object({ committee_id: z.string().nullable(), valid_from: z.string() }),
  'SELECT committee_id, valid_from FROM rule_layer WHERE id = $1 FOR UPDATE',
);

/** A body with what its rules are resolved from. */
export type RuledBody = Readonly<RowOf<typeof READ>>;

/** Who wrote it, and when. */
export interface Author {
  readonly personId: string;
  readonly at: Date;
}

export interface NewAnswer {
  readonly id: string;
  readonly rule: string;
  readonly value: unknown;
  readonly note: string;
}

/** What a municipality rules and what its office has looked up: the tables `rule_layer` and `rule_answer`. */
@Injectable()
export class RuleRepository {
  /** @throws ProblemError `not-found` */
  async read(sql: Sql, committeeId: string): Promise<RuledBody> {
    return found(await sql.row(READ, [committeeId]));
  }

  /** The same, while nobody else rules anything. @throws ProblemError `not-found` */
  async lock(db: Db, committeeId: string): Promise<RuledBody> {
    await db.execute('LOCK TABLE rule_layer IN SHARE ROW EXCLUSIVE MODE');
    return this.read(db, committeeId);
  }

  /** The body is the one that is ruled; a layer without one holds for all of its kind in the municipality. */
  async addLayer(db: Db, { municipality_id }: RuledBody, layer: StoredLayer, by: Author): Promise<void> {
    await db.execute(
      `INSERT INTO rule_layer (id, municipality_id, committee_id, body_types, level, name, valid_from, valid_until,
         rules, created_at, created_by)
       VALUES ($1, $2, $3, $4::jsonb, $5, $6, $7, $8, $9::jsonb, $10, $11)`,
      [
        layer.id,
        municipality_id,
        layer.committeeId,
        JSON.stringify(layer.bodyTypes),
        layer.level,
        layer.name,
        layer.validFrom,
        layer.validUntil,
        JSON.stringify(layer.rules),
        by.at,
        by.personId,
      ],
    );
  }

  async addAnswer(db: Db, { id: committeeId, today }: RuledBody, answer: NewAnswer, by: Author): Promise<void> {
    await db.execute(
      `INSERT INTO rule_answer (id, committee_id, rule, value, note, answered_on, answered_at, answered_by)
       VALUES ($1, $2, $3, $4::jsonb, $5, $6, $7, $8)`,
      [answer.id, committeeId, answer.rule, JSON.stringify(answer.value), answer.note, today, by.at, by.personId],
    );
  }

  /** @throws ProblemError `not-found` */
  async lockLayer(db: Db, id: string): Promise<{ readonly committeeId: string | null; readonly validFrom: string }> {
    const { committee_id: committeeId, valid_from: validFrom } = found(await db.row(OWNER, [id]));
    return { committeeId, validFrom };
  }

  async endLayer(db: Db, id: string, validUntil: string): Promise<void> {
    await db.manager.update(ruleLayer, { id }, { validUntil });
  }
}

function found<T>(row: T | null): T {
  if (row === null) throw new ProblemError('not-found');
  return row;
}
