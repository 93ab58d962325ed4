import { Controller } from '@nestjs/common';
import { conferenceRoutes as routes, type CallTrials, type TrialTickets } from '@gremia/contracts';
import { Handles } from '../../platform/route/handles.decorator';
import type { RouteInput } from '../../platform/route/route-input';
import { CallTrialsQuery } from './call-trials.query';
import { NoteTrialHandler } from './note-trial.handler';
import { StartTrialHandler } from './start-trial.handler';

/** Picture and sound are tried alone, at any time before a meeting. */
@Controller()
export class TrialController {
  constructor(
    private readonly trials: CallTrialsQuery,
    private readonly start: StartTrialHandler,
    private readonly note: NoteTrialHandler,
  ) {}

  @Handles(routes.callTrials)
  read({ actor, params }: RouteInput<typeof routes.callTrials>): Promise<CallTrials> {
    return this.trials.execute(actor, params.id);
  }

  @Handles(routes.startTrial)
  begin({ actor, params }: RouteInput<typeof routes.startTrial>): Promise<TrialTickets> {
    return this.start.execute(actor, params.id);
  }

  @Handles(routes.noteTrial)
  async keepTrial({ actor, params, body }: RouteInput<typeof routes.noteTrial>): Promise<CallTrials> {
    await this.note.execute(actor, params.id, body);
    return this.trials.execute(actor, params.id);
  }
}
