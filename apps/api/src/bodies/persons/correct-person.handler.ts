import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { fieldFault, type correctName } from '@gremia/contracts';
import type { z } from 'zod';
import type { Actor } from '../../platform/actor/actor';
import { may } from '../../platform/actor/may';
import { UnitOfWork, type Db } from '../../platform/database/unit-of-work';
import { ProblemError, wrongField } from '../../platform/problem/problem-error';
import { PersonRepository } from './person.repository';

/**
 * Command: a name is put right, or somebody is called otherwise from now on. Journals and minutes keep the name that
 * they were written with; what it was before stays on record.
 */
@Injectable()
export class CorrectPersonHandler {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly persons: PersonRepository,
  ) {}

  /** @throws ProblemError `not-found`, `invalid-input` when it is the name already */
  correctName(actor: Actor, personId: string, { reason, ...name }: z.output<typeof correctName>): Promise<void> {
    return this.unitOfWork.run(actor, async ({ db, now, audit }) => {
      const before = await this.persons.lockName(db, personId);
      if (before === null) throw new ProblemError('not-found');
      await this.assertTheirs(db, actor, personId);
      const same = (['title', 'givenName', 'familyName'] as const).every((part) => before[part] === name[part]);
      if (same) throw wrongField('/familyName', fieldFault('name-unchanged'));
      const correction = { id: randomUUID(), personId, reason, at: now, by: actor.personId };
      await this.persons.addCorrection(db, { ...before, ...correction });
      await this.persons.rename(db, personId, name);
      audit('person-corrected', personId, { personId });
    });
  }

  /** @throws ProblemError `not-found` */
  changeContact(actor: Actor, personId: string, email: string | null): Promise<void> {
    return this.unitOfWork.run(actor, async ({ db, audit }) => {
      await this.assertTheirs(db, actor, personId);
      if (!(await this.persons.setEmail(db, personId, email))) throw new ProblemError('not-found');
      audit('contact-changed', personId, { personId });
    });
  }

  /** The office of one body keeps those who sit in it, and who sits nowhere. @throws ProblemError `forbidden` */
  private async assertTheirs(db: Db, actor: Actor, personId: string): Promise<void> {
    const bodies = await this.persons.bodiesOf(db, personId);
    if (may(actor, 'keep-house') || bodies.length === 0) return;
    if (!bodies.some((committeeId) => may(actor, 'keep-persons', { committeeId }))) throw new ProblemError('forbidden');
  }
}
