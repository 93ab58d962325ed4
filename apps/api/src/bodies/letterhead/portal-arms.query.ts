import { Injectable } from '@nestjs/common';
import { armsType } from '@gremia/contracts';
import { z } from 'zod';
import { statement } from '../../platform/database/statement';
import { UnitOfWork } from '../../platform/database/unit-of-work';

const ARMS = statement(
  z.object({ no: z.number(), bytes: z.instanceof(Buffer), type: armsType }),
  'SELECT no, arms AS bytes, arms_type AS type FROM portal.arms',
);

/** The arms as everybody sees them at the head of the portal. */
@Injectable()
export class PortalArmsQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  execute(): Promise<{ readonly no: number; readonly bytes: Buffer; readonly type: string } | null> {
    return this.unitOfWork.readPublic((db) => db.row(ARMS));
  }
}
