import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { PaperInput } from '@gremia/contracts';
import type { Actor } from '../platform/actor/actor';
import { assertMay } from '../platform/actor/may';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { withPrepared } from '../platform/text-engine/prepared';
import { UploadQuota } from './attachments/upload-quota';
import { PaperContent } from './paper-content';
import { PaperRepository } from './paper.repository';
import { actionToWrite } from './paper-rights';

/** Command: somebody begins a paper. A draft may be incomplete, and only its author and the office know of it. */
@Injectable()
export class CreatePaperHandler {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly papers: PaperRepository,
    private readonly content: PaperContent,
    private readonly quota: UploadQuota,
  ) {}

  execute(actor: Actor, input: PaperInput): Promise<string> {
    assertMay(actor, actionToWrite(input.kind));
    const id = randomUUID();
    return withPrepared(
      () => this.content.prepare(actor, id, input),
      (prepared) =>
        this.unitOfWork.run(actor, async ({ db, now, audit }) => {
          await this.quota.assertRoomForDraft(db, actor);
          const fields = await this.content.check(db, actor, input);
          await this.papers.insertDraft(db, id, actor.personId, fields, now);
          await this.content.store(db, id, input, prepared, now);
          audit('paper-created', id, { kind: input.kind });
          return id;
        }),
    );
  }
}
