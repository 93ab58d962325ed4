import { Injectable } from '@nestjs/common';
import { fieldFault, type EndReason, type endOfSeat } from '@gremia/contracts';
import { addDays, germanDay } from '@gremia/rules';
import type { z } from 'zod';
import type { Actor } from '../../platform/actor/actor';
import { assertMay } from '../../platform/actor/may';
import { UnitOfWork, type Unit } from '../../platform/database/unit-of-work';
import { MandateRoles } from '../../platform/ports/mandate-roles.port';
import { wrongField } from '../../platform/problem/problem-error';
import { SeatRepository, type Seat } from './seat.repository';
import { TakeSeat } from './take-seat';

/** Command: a seat becomes free on a day, for a reason, and stays vacant until somebody follows, now or later. */
@Injectable()
export class EndSeatHandler {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly seats: SeatRepository,
    private readonly roles: MandateRoles,
    private readonly taking: TakeSeat,
  ) {}

  execute(actor: Actor, id: string, { successor, ...end }: z.output<typeof endOfSeat>): Promise<void> {
    return this.unitOfWork.run(actor, async (unit) => {
      await this.seats.lock(unit.db);
      const seat = await this.seats.seatById(unit.db, id);
      assertMay(actor, 'keep-persons', { committeeId: seat.committeeId });
      if (end.endsOn < addDays(seat.startsOn, -1)) throw wrongField('/endsOn', fieldFault('seat-not-yet'));
      if (seat.endsOn !== null && end.endsOn >= seat.endsOn)
        throw wrongField('/endsOn', fieldFault('seat-ended-already', { day: germanDay(seat.endsOn) }));
      await this.end(unit, seat, end);
      if (successor === null) return;
      const place = { function: seat.voting ? ('member' as const) : seat.function, voting: seat.voting, follows: id };
      await this.taking.execute(unit, seat.committeeId, { ...successor, ...place }, '/successor');
    });
  }

  /** All places of a body end with the electoral term; what ended before, or ends that day anyhow, stays as it is. */
  endTerm(actor: Actor, committeeId: string, endsOn: string): Promise<void> {
    assertMay(actor, 'keep-persons', { committeeId });
    return this.unitOfWork.run(actor, async (unit) => {
      await this.seats.lock(unit.db);
      const seats = await this.seats.runningOn(unit.db, committeeId, endsOn);
      if (seats.length === 0) throw wrongField('/endsOn', fieldFault('nobody-sits'));
      for (const seat of seats) await this.end(unit, seat, { endsOn, reason: 'term-ended', note: '' });
    });
  }

  private async end({ db, audit }: Unit, seat: Seat, { endsOn, reason, note }: End): Promise<void> {
    await this.seats.endSeat(db, seat.id, endsOn, reason, note);
    await this.roles.end(db, seat, endsOn);
    audit('seat-ended', seat.committeeId, { personId: seat.personId, endsOn, reason });
  }
}

interface End {
  readonly endsOn: string;
  readonly reason: EndReason;
  readonly note: string;
}
