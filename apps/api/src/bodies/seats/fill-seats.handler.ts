import { Injectable } from '@nestjs/common';
import type { newSeat } from '@gremia/contracts';
import type { z } from 'zod';
import type { Actor } from '../../platform/actor/actor';
import { assertMay } from '../../platform/actor/may';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { ProblemError } from '../../platform/problem/problem-error';
import { SeatRepository } from './seat.repository';
import { TakeSeat } from './take-seat';

/** Command: somebody gets a place in a body from a day on, or a seat is the mayor's or a ranked deputy's. */
@Injectable()
export class FillSeatsHandler {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly seats: SeatRepository,
    private readonly taking: TakeSeat,
  ) {}

  add(actor: Actor, committeeId: string, seat: z.output<typeof newSeat>): Promise<void> {
    assertMay(actor, 'keep-persons', { committeeId });
    return this.unitOfWork.run(actor, (unit) => this.taking.execute(unit, committeeId, seat));
  }

  nameMayor(actor: Actor, id: string, mayor: boolean): Promise<void> {
    return this.unitOfWork.run(actor, async ({ db, audit }) => {
      await this.seats.lock(db);
      const seat = await this.seats.seatById(db, id);
      assertMay(actor, 'keep-persons', { committeeId: seat.committeeId });
      await this.seats.nameMayor(db, seat, mayor);
      audit('mayor-named', seat.committeeId, { personId: seat.personId, mayor });
    });
  }

  /** @throws ProblemError `wrong-state` for somebody who is no deputy */
  rankDeputy(actor: Actor, id: string, rank: number | null): Promise<void> {
    return this.unitOfWork.run(actor, async ({ db, audit }) => {
      await this.seats.lock(db);
      const seat = await this.seats.seatById(db, id);
      assertMay(actor, 'keep-persons', { committeeId: seat.committeeId });
      if (seat.function !== 'deputy-chair')
        throw new ProblemError('wrong-state', { detail: 'Einen Rang haben nur stellvertretende Vorsitzende.' });
      await this.seats.rankDeputy(db, seat, rank);
      audit('deputy-ranked', seat.committeeId, { personId: seat.personId, rank });
    });
  }
}
