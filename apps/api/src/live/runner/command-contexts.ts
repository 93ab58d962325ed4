import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import type { Command } from '@gremia/contracts';
import type { CommandActor, CommandContext } from '@gremia/meeting';
import { UnitOfWork, type Sql } from '../../platform/database/unit-of-work';
import { ProblemError } from '../../platform/problem/problem-error';
import { ItemTextsQuery } from '../context/item-texts.query';
import { holdForOpening } from '../context/meeting-hold';
import { OpeningQuery } from '../context/opening.query';

type LookedUp = Pick<CommandContext, 'opening' | 'text'>;

/** A command with what was looked up for it; `refusal` when that failed. */
export interface PreparedCommand {
  readonly command: Command;
  readonly actor: CommandActor;
  readonly context: LookedUp;
  readonly refusal?: unknown;
  /**
   * Asked in the transaction that appends, where it locks what the command rests on: whether what was looked up is
   * still so. Not there where nothing can come in between.
   *
   * @throws ProblemError where the command is to be refused now
   */
  readonly isStillSo?: (sql: Sql) => Promise<boolean>;
}

const NOTHING = {};

/** Looks up what a decision needs besides the journal. Ballots need nothing and are not kept waiting. */
@Injectable()
export class CommandContexts {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly opening: OpeningQuery,
    private readonly texts: ItemTextsQuery,
  ) {}

  async prepare(command: Command, actor: CommandActor): Promise<PreparedCommand> {
    // Only the office may do what is looked up here; for others the decision is a refusal anyway.
    if (!actor.office) return { command, actor, context: NOTHING };
    try {
      if (command.kind === 'open-meeting') return await this.prepareOpening(command, actor);
      if (command.kind === 'update-texts') return await this.prepareTexts(command, actor);
      return { command, actor, context: NOTHING };
    } catch (error) {
      return { command, actor, context: NOTHING, refusal: error };
    }
  }

  private async prepareOpening(command: Command, actor: CommandActor): Promise<PreparedCommand> {
    const { meetingId } = command;
    const { revision, opening } = await this.unitOfWork.readSnapshot((sql) => this.opening.of(sql, meetingId, actor));
    const isStillSo = async (sql: Sql): Promise<boolean> => {
      await holdForOpening(sql, meetingId);
      const now = await this.opening.of(sql, meetingId, actor);
      if (now.revision !== revision) {
        throw new ProblemError('stale-revision', {
          detail:
            'Die Tagesordnung oder die Daten der Sitzung sind soeben geändert worden. Bitte sehen Sie sie durch und ' +
            'eröffnen Sie dann.',
        });
      }
      return isDeepStrictEqual(now.opening, opening);
    };
    return { command, actor, context: { opening }, isStillSo };
  }

  private async prepareTexts(
    command: Extract<Command, { kind: 'update-texts' }>,
    actor: CommandActor,
  ): Promise<PreparedCommand> {
    const [item] = await this.unitOfWork.read((sql) => this.texts.of(sql, command.meetingId, command.itemId));
    if (item === undefined) throw new ProblemError('item-not-found');
    return { command, actor, context: { text: item.text } };
  }
}
