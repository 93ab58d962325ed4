import { Injectable } from '@nestjs/common';
import type { CommandContext, MeetingState, TextAnswers } from '@gremia/meeting';
import { stateForTexts } from '@gremia/meeting';
import { TextEngine } from '../../platform/text-engine/text-engine';
import type { PreparedCommand } from './command-contexts';

/** A command that cannot be decided before texts are worked out, and the state that it is to be decided on. */
export interface TextsWanted {
  readonly prepared: PreparedCommand;
  readonly state: MeetingState;
  /** Time of the decision, ISO 8601. */
  readonly now: string;
}

/** Has texts worked out for a decision, outside of the meeting's queue: ballots go on meanwhile. */
@Injectable()
export class CommandTexts {
  constructor(private readonly engine: TextEngine) {}

  /**
   * What was worked out before for this command, and what it asks for on this state.
   *
   * @throws ProblemError `text-too-complex`, `not-ready`
   */
  async workOut({ prepared, state, now }: TextsWanted): Promise<TextAnswers> {
    const { command, actor, context } = prepared;
    const { texts, ...lookedUp }: Partial<CommandContext> = context;
    const answers = await this.engine.decisionTexts({
      state: stateForTexts(state, command),
      command,
      actor,
      context: { ...lookedUp, now },
    });
    return { ...texts, ...answers };
  }
}
