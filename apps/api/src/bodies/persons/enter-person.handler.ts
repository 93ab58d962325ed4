import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { fieldFault, fieldProblem, type newPerson } from '@gremia/contracts';
import type { z } from 'zod';
import type { Actor } from '../../platform/actor/actor';
import { assertMay } from '../../platform/actor/may';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { ProblemError } from '../../platform/problem/problem-error';
import { TakeSeat } from '../seats/take-seat';
import { PersonRepository } from './person.repository';

/** Command: the office enters somebody, with what they are in a body where they are something in one. */
@Injectable()
export class EnterPersonHandler {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly persons: PersonRepository,
    private readonly taking: TakeSeat,
  ) {}

  /** @throws ProblemError `wrong-state` when somebody of a name like this is known; what a seat is refused for */
  execute(actor: Actor, { seat, another, ...person }: z.output<typeof newPerson>): Promise<{ readonly id: string }> {
    if (seat !== null) assertMay(actor, 'keep-persons', { committeeId: seat.committeeId });
    return this.unitOfWork.run(actor, async (unit) => {
      const { db, audit } = unit;
      await this.persons.lock(db);
      const known = another ? [] : await this.persons.alike(db, person);
      if (known.length > 0) {
        const names = known.map(({ name }) => name).join(', ');
        throw new ProblemError('wrong-state', {
          errors: [fieldProblem('/another', fieldFault('person-alike', { names }))],
        });
      }
      const id = randomUUID();
      await this.persons.add(db, { id, ...person });
      audit('person-entered', id, { personId: id });
      if (seat !== null) {
        const { committeeId, ...place } = seat;
        await this.taking.execute(unit, committeeId, { personId: id, ...place }, '/seat');
      }
      return { id };
    });
  }
}
