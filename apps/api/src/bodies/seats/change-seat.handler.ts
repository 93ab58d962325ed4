import { Injectable } from '@nestjs/common';
import { fieldFault, type seatChange } from '@gremia/contracts';
import { addDays } from '@gremia/rules';
import type { z } from 'zod';
import type { Actor } from '../../platform/actor/actor';
import { assertMay } from '../../platform/actor/may';
import { UnitOfWork, type Db } from '../../platform/database/unit-of-work';
import { MandateRoles } from '../../platform/ports/mandate-roles.port';
import { wrongField } from '../../platform/problem/problem-error';
import { SeatRepository, type Seat } from './seat.repository';

type Change = z.output<typeof seatChange>;

/**
 * Command: from a day on somebody has their seat in another function, with or without a vote, or in another Fraktion.
 * What they were until then stays as it was.
 */
@Injectable()
export class ChangeSeatHandler {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly seats: SeatRepository,
    private readonly roles: MandateRoles,
  ) {}

  execute(actor: Actor, id: string, { from, ...place }: Change): Promise<void> {
    return this.unitOfWork.run(actor, async ({ db, audit }) => {
      await this.seats.lock(db);
      const seat = await this.seats.seatById(db, id);
      const { committeeId, personId, endsOn } = seat;
      assertMay(actor, 'keep-persons', { committeeId });
      await this.assertPossible(db, seat, { from, ...place });
      const before = addDays(from, -1);
      await this.roles.end(db, seat, before);
      if (from === seat.startsOn) await this.seats.setPlace(db, id, place);
      else {
        await this.seats.endSeat(db, id, before, 'changed');
        await this.seats.addSeat(db, committeeId, { personId, startsOn: from, follows: id, ...place }, seat);
      }
      await this.roles.give(db, { committeeId, personId, startsOn: from, endsOn, ...place });
      audit('seat-changed', committeeId, { personId, from, ...place });
    });
  }

  private async assertPossible(db: Db, seat: Seat, { from, ...place }: Change): Promise<void> {
    const { id, committeeId, personId } = seat;
    if (from < seat.startsOn || (seat.endsOn !== null && from > seat.endsOn))
      throw wrongField('/from', fieldFault('seat-not-then'));
    const same = (['function', 'voting', 'factionId'] as const).every((part) => seat[part] === place[part]);
    if (same) throw wrongField('/function', fieldFault('seat-unchanged'));
    if (!(await this.seats.known(db, personId, place.factionId)).faction)
      throw wrongField('/factionId', fieldFault('faction-unknown'));
    const { seats, filled, chair } = await this.seats.taken(db, committeeId, personId, from, id);
    if (place.voting && !seat.voting && filled >= seats)
      throw wrongField('/from', fieldFault('no-seat-free', { seats }));
    if (place.function === 'chair' && seat.function !== 'chair' && chair !== null)
      throw wrongField('/function', fieldFault('chair-held', { name: chair }));
  }
}
