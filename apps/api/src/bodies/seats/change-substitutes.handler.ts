import { Injectable } from '@nestjs/common';
import { fieldFault, type newSubstitute } from '@gremia/contracts';
import { addDays } from '@gremia/rules';
import type { z } from 'zod';
import type { Actor } from '../../platform/actor/actor';
import { assertMay } from '../../platform/actor/may';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { wrongField } from '../../platform/problem/problem-error';
import { SeatRepository } from './seat.repository';
import { SubstituteRepository } from './substitute.repository';

/** Command: somebody may sit for members who are not there, from a day on or until one. */
@Injectable()
export class ChangeSubstitutesHandler {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly seats: SeatRepository,
    private readonly substitutes: SubstituteRepository,
  ) {}

  add(actor: Actor, committeeId: string, substitute: z.output<typeof newSubstitute>): Promise<void> {
    assertMay(actor, 'keep-persons', { committeeId });
    return this.unitOfWork.run(actor, async ({ db, audit }) => {
      const { personId, forPersonId, factionId, startsOn } = substitute;
      await this.seats.lock(db);
      const { sits } = await this.seats.taken(db, committeeId, personId, startsOn);
      const known = await this.seats.known(db, personId, factionId);
      if (!known.person) throw wrongField('/personId', fieldFault('person-missing'));
      if (!known.faction) throw wrongField('/factionId', fieldFault('faction-unknown'));
      if (sits) throw wrongField('/personId', fieldFault('seat-held-already'));
      if (forPersonId !== null && !(await this.seats.taken(db, committeeId, forPersonId, startsOn)).sits)
        throw wrongField('/forPersonId', fieldFault('no-member'));
      if (await this.substitutes.isNamed(db, committeeId, substitute))
        throw wrongField('/personId', fieldFault('substitute-already'));
      await this.substitutes.addSubstitute(db, committeeId, substitute);
      audit('substitute-named', committeeId, { personId, forPersonId, startsOn });
    });
  }

  end(actor: Actor, id: string, endsOn: string): Promise<void> {
    return this.unitOfWork.run(actor, async ({ db, audit }) => {
      const substitute = await this.substitutes.lockSubstitute(db, id);
      assertMay(actor, 'keep-persons', { committeeId: substitute.committeeId });
      if (endsOn < addDays(substitute.startsOn, -1)) throw wrongField('/endsOn', fieldFault('seat-not-yet'));
      await this.substitutes.endSubstitute(db, id, endsOn);
      audit('substitute-ended', substitute.committeeId, { personId: substitute.personId, endsOn });
    });
  }
}
