import { Controller } from '@nestjs/common';
import { seatsRoutes, type SeatSheet } from '@gremia/contracts';
import { Handles } from '../../platform/route/handles.decorator';
import type { RouteInput } from '../../platform/route/route-input';
import { ChangeSeatHandler } from './change-seat.handler';
import { ChangeSubstitutesHandler } from './change-substitutes.handler';
import { EndSeatHandler } from './end-seat.handler';
import { FillSeatsHandler } from './fill-seats.handler';
import { SeatSheetQuery } from './seat-sheet.query';

@Controller()
export class SeatsController {
  constructor(
    private readonly sheet: SeatSheetQuery,
    private readonly seats: FillSeatsHandler,
    private readonly ends: EndSeatHandler,
    private readonly changes: ChangeSeatHandler,
    private readonly substitutes: ChangeSubstitutesHandler,
  ) {}

  @Handles(seatsRoutes.seats)
  read({ actor, params }: RouteInput<typeof seatsRoutes.seats>): Promise<SeatSheet> {
    return this.sheet.execute(actor, params.id);
  }

  @Handles(seatsRoutes.addSeat)
  addSeat({ actor, params, body }: RouteInput<typeof seatsRoutes.addSeat>): Promise<void> {
    return this.seats.add(actor, params.id, body);
  }

  @Handles(seatsRoutes.endSeat)
  endSeat({ actor, params, body }: RouteInput<typeof seatsRoutes.endSeat>): Promise<void> {
    return this.ends.execute(actor, params.id, body);
  }

  @Handles(seatsRoutes.changeSeat)
  changeSeat({ actor, params, body }: RouteInput<typeof seatsRoutes.changeSeat>): Promise<void> {
    return this.changes.execute(actor, params.id, body);
  }

  @Handles(seatsRoutes.endTerm)
  endTerm({ actor, params, body }: RouteInput<typeof seatsRoutes.endTerm>): Promise<void> {
    return this.ends.endTerm(actor, params.id, body.endsOn);
  }

  @Handles(seatsRoutes.nameMayor)
  nameMayor({ actor, params, body }: RouteInput<typeof seatsRoutes.nameMayor>): Promise<void> {
    return this.seats.nameMayor(actor, params.id, body.mayor);
  }

  @Handles(seatsRoutes.rankDeputy)
  rankDeputy({ actor, params, body }: RouteInput<typeof seatsRoutes.rankDeputy>): Promise<void> {
    return this.seats.rankDeputy(actor, params.id, body.rank);
  }

  @Handles(seatsRoutes.addSubstitute)
  addSubstitute({ actor, params, body }: RouteInput<typeof seatsRoutes.addSubstitute>): Promise<void> {
    return this.substitutes.add(actor, params.id, body);
  }

  @Handles(seatsRoutes.endSubstitute)
  endSubstitute({ actor, params, body }: RouteInput<typeof seatsRoutes.endSubstitute>): Promise<void> {
    return this.substitutes.end(actor, params.id, body.endsOn);
  }
}
