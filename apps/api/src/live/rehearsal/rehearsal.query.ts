import { Injectable } from '@nestjs/common';
import type { RehearsalView } from '@gremia/contracts';
import type { Actor } from '../../platform/actor/actor';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { RehearsalDoor } from './rehearsal-door';
import { RehearsalRepository } from './rehearsal.repository';

@Injectable()
export class RehearsalQuery {
  constructor(
    private readonly door: RehearsalDoor,
    private readonly unitOfWork: UnitOfWork,
    private readonly rehearsals: RehearsalRepository,
  ) {}

  /** @throws ProblemError `not-found`, `forbidden` */
  async execute(actor: Actor, meetingId: string): Promise<RehearsalView> {
    await this.door.admit(actor, meetingId);
    const members = await this.unitOfWork.read((db) => this.rehearsals.count(db, meetingId));
    return { running: members > 0, members };
  }
}
