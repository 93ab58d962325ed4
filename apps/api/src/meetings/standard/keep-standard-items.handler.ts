import { Injectable } from '@nestjs/common';
import type { StandardItems } from '@gremia/contracts';
import { z } from 'zod';
import type { Actor } from '../../platform/actor/actor';
import { assertMay } from '../../platform/actor/may';
import { statement } from '../../platform/database/statement';
import { UnitOfWork, type Sql } from '../../platform/database/unit-of-work';
import { ProblemError } from '../../platform/problem/problem-error';
import { StandardItemRepository } from './standard-item.repository';

const COMMITTEE = statement(z.object({ id: z.string() }), 'SELECT id FROM committee WHERE id = $1');

/** Command: the office says what stands on every agenda of a body. Agendas that there are stay as they are. */
@Injectable()
export class KeepStandardItemsHandler {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly standard: StandardItemRepository,
  ) {}

  read(actor: Actor, committeeId: string): Promise<StandardItems> {
    assertMay(actor, 'edit-agenda', { committeeId });
    return this.unitOfWork.read(async (db) => {
      await assertCommittee(db, committeeId);
      return { items: await this.standard.list(db, committeeId) };
    });
  }

  execute(actor: Actor, committeeId: string, { items }: StandardItems): Promise<StandardItems> {
    assertMay(actor, 'edit-agenda', { committeeId });
    return this.unitOfWork.run(actor, async ({ db, audit }) => {
      await assertCommittee(db, committeeId);
      await this.standard.replace(db, committeeId, items);
      audit('standard-items-kept', committeeId, { items: items.length });
      return { items: await this.standard.list(db, committeeId) };
    });
  }
}

/** @throws ProblemError `not-found` */
async function assertCommittee(sql: Sql, committeeId: string): Promise<void> {
  if ((await sql.row(COMMITTEE, [committeeId])) === null) throw new ProblemError('not-found');
}
