import { Injectable } from '@nestjs/common';
import { fieldFault, type newSeat } from '@gremia/contracts';
import { addDays } from '@gremia/rules';
import type { z } from 'zod';
import type { Actor } from '../../platform/actor/actor';
import { assertMay } from '../../platform/actor/may';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { MandateRoles } from '../../platform/ports/mandate-roles.port';
import { wrongField } from '../../platform/problem/problem-error';
import { SeatRepository } from './seat.repository';

/**
 * Command: a seat becomes free on a day, somebody moves up into a free one from a day on, or a seat is the mayor's.
 * Meetings that are open keep the seats they were opened with.
 */
@Injectable()
export class ChangeSeatsHandler {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly seats: SeatRepository,
    private readonly roles: MandateRoles,
  ) {}

  add(actor: Actor, committeeId: string, seat: z.output<typeof newSeat>): Promise<void> {
    assertMay(actor, 'set-rules', { committeeId });
    return this.unitOfWork.run(actor, async ({ db, audit }) => {
      const { seats, filled, sits } = await this.seats.lock(db, committeeId, seat.personId, seat.startsOn);
      if (sits) throw wrongField('/personId', fieldFault('seat-held-already'));
      if (filled >= seats) throw wrongField('/startsOn', fieldFault('no-seat-free', { seats }));
      await this.seats.addSeat(db, committeeId, seat);
      await this.roles.give(db, { committeeId, personId: seat.personId }, seat.startsOn);
      audit('seat-taken', committeeId, { personId: seat.personId, startsOn: seat.startsOn });
    });
  }

  end(actor: Actor, id: string, endsOn: string): Promise<void> {
    return this.unitOfWork.run(actor, async ({ db, audit }) => {
      const seat = await this.seats.lockSeat(db, id);
      assertMay(actor, 'set-rules', { committeeId: seat.committeeId });
      if (endsOn < addDays(seat.startsOn, -1)) throw wrongField('/endsOn', fieldFault('seat-not-yet'));
      await this.seats.endSeat(db, id, endsOn);
      await this.roles.end(db, seat, endsOn);
      audit('seat-ended', seat.committeeId, { personId: seat.personId, endsOn });
    });
  }

  nameMayor(actor: Actor, id: string, mayor: boolean): Promise<void> {
    return this.unitOfWork.run(actor, async ({ db, audit }) => {
      const seat = await this.seats.lockSeat(db, id);
      assertMay(actor, 'set-rules', { committeeId: seat.committeeId });
      await this.seats.nameMayor(db, seat, mayor);
      audit('mayor-named', seat.committeeId, { personId: seat.personId, mayor });
    });
  }
}
