import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { attachmentTrace } from '@gremia/contracts';
import { z } from 'zod';
import { entity, key, oneOf, time, uuid } from '../../platform/database/entity';
import { statement, type RowOf } from '../../platform/database/statement';
import type { Db } from '../../platform/database/unit-of-work';

const what = attachmentTrace.shape.steps.element.shape.what;
export type AttachmentStep = z.output<typeof what>;

export const attachmentStep = entity('attachment_step', {
  id: key(uuid()),
  attachmentId: uuid(),
  at: time(),
  personId: uuid(),
  what: oneOf(what),
});

const TRACE = statement(
  z.object({ at: z.date(), by: z.string(), file_name: z.string(), what }),
  `SELECT s.at, concat_ws(' ', p.title, p.given_name, p.family_name) AS by, a.file_name, s.what
  FROM attachment_step s JOIN attachment a ON a.id = s.attachment_id JOIN person p ON p.id = s.person_id
  WHERE a.paper_id = $1 ORDER BY s.at DESC, s.id`,
);

export interface NewStep {
  readonly attachmentId: string;
  readonly what: AttachmentStep;
  readonly personId: string;
  readonly at: Date;
}

/** The table `attachment_step`: what became of the files of submitted papers. Files of drafts leave no trace. */
@Injectable()
export class AttachmentTraceRepository {
  async note(db: Db, step: NewStep): Promise<void> {
    await db.manager.insert(attachmentStep, { id: randomUUID(), ...step });
  }

  traceOf(db: Db, paperId: string): Promise<RowOf<typeof TRACE>[]> {
    return db.rows(TRACE, [paperId]);
  }
}
