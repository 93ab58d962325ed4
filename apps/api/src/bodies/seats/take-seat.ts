import { Injectable } from '@nestjs/common';
import { fieldFault, type newSeat } from '@gremia/contracts';
import type { z } from 'zod';
import type { Unit } from '../../platform/database/unit-of-work';
import { MandateRoles } from '../../platform/ports/mandate-roles.port';
import { wrongField } from '../../platform/problem/problem-error';
import { SeatRepository } from './seat.repository';

/** Gives somebody a place in a body, within the unit of work of whoever enters it. */
@Injectable()
export class TakeSeat {
  constructor(
    private readonly seats: SeatRepository,
    private readonly roles: MandateRoles,
  ) {}

  /**
   * Meetings that are open keep the seats they were opened with; one that is opened later takes those of its day.
   *
   * @param at JSON pointer of the seat in what was sent
   * @throws ProblemError `invalid-input` with the field: no seat is free, the person sits there, another chair, a seat
   *   to follow into that is not free; `not-found` for an unknown body
   */
  async execute({ db, audit }: Unit, committeeId: string, seat: z.output<typeof newSeat>, at = ''): Promise<void> {
    const { personId, startsOn, follows, voting } = seat;
    await this.seats.lock(db);
    const { seats, filled, sits, chair } = await this.seats.taken(db, committeeId, personId, startsOn);
    const known = await this.seats.known(db, personId, seat.factionId);
    if (!known.person) throw wrongField(`${at}/personId`, fieldFault('person-missing'));
    if (!known.faction) throw wrongField(`${at}/factionId`, fieldFault('faction-unknown'));
    if (sits) throw wrongField(`${at}/personId`, fieldFault('seat-held-already'));
    if (follows !== null && !(await this.seats.isFreed(db, follows, committeeId, startsOn)))
      throw wrongField(`${at}/startsOn`, fieldFault('seat-not-freed'));
    if (voting && filled >= seats) throw wrongField(`${at}/startsOn`, fieldFault('no-seat-free', { seats }));
    if (seat.function === 'chair' && chair !== null)
      throw wrongField(`${at}/function`, fieldFault('chair-held', { name: chair }));
    await this.seats.addSeat(db, committeeId, seat);
    await this.roles.give(db, { ...seat, committeeId, endsOn: null });
    audit('seat-taken', committeeId, { personId, startsOn, function: seat.function, voting, follows });
  }
}
