import { Injectable } from '@nestjs/common';
import type { Command } from '@gremia/contracts';
import type { CommandActor, CommandContext } from '@gremia/meeting';
import { ProblemError } from '../../platform/problem/problem-error';
import { ItemTextsQuery } from '../context/item-texts.query';
import { OpeningQuery } from '../context/opening.query';

/** A command with what was looked up for it; `refusal` when that failed. */
export interface PreparedCommand {
  readonly command: Command;
  readonly actor: CommandActor;
  readonly context: Pick<CommandContext, 'opening' | 'text'>;
  readonly refusal?: unknown;
}

const NOTHING = {};

/** Looks up what a decision needs besides the journal. Ballots need nothing and are not kept waiting. */
@Injectable()
export class CommandContexts {
  constructor(
    private readonly opening: OpeningQuery,
    private readonly texts: ItemTextsQuery,
  ) {}

  async prepare(command: Command, actor: CommandActor): Promise<PreparedCommand> {
    // Only the office may do what is looked up here; for others the decision is a refusal anyway.
    const needsLook = actor.office && (command.kind === 'open-meeting' || command.kind === 'update-texts');
    return needsLook ? this.look(command, actor) : { command, actor, context: NOTHING };
  }

  private async look(command: Command, actor: CommandActor): Promise<PreparedCommand> {
    try {
      return { command, actor, context: await this.contextOf(command, actor) };
    } catch (error) {
      return { command, actor, context: NOTHING, refusal: error };
    }
  }

  private async contextOf(command: Command, actor: CommandActor): Promise<PreparedCommand['context']> {
    if (command.kind === 'open-meeting') return { opening: await this.opening.of(command.meetingId, actor) };
    if (command.kind !== 'update-texts') return NOTHING;
    const [item] = await this.texts.of(command.meetingId, command.itemId);
    if (item === undefined) throw new ProblemError('item-not-found');
    return { text: item.text };
  }
}
