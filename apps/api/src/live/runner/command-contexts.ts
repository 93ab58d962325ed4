import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import type { Command } from '@gremia/contracts';
import type { CommandActor, CommandContext, MeetingCommand, PapersNow } from '@gremia/meeting';
import { statement } from '../../platform/database/statement';
import { UnitOfWork, type Sql } from '../../platform/database/unit-of-work';
import { Lots } from '../../platform/lots';
import { RecordingMeans } from '../../platform/ports/recording-means.port';
import { ProblemError } from '../../platform/problem/problem-error';
import { z } from 'zod';
import { addedItem } from '../context/added-item';
import { ItemTextsQuery } from '../context/item-texts.query';
import { holdForOpening, holdPapersOf } from '../context/meeting-hold';
import { OpeningQuery } from '../context/opening.query';
import { paperElsewhere } from '../context/other-meetings';

type LookedUp = Pick<
  CommandContext,
  'added' | 'opening' | 'text' | 'papers' | 'papersOf' | 'recorderMissing' | 'texts' | 'minutesSigned' | 'lot'
>;
/** Steps that rest on what the papers of an item say now. */
type StepOnPapers = Extract<Command, { kind: 'open-vote' | 'take-over-unit' | 'close-item' }>;

/** A command with what was looked up for it; `refusal` when that failed. */
export interface PreparedCommand {
  readonly command: MeetingCommand;
  readonly actor: CommandActor;
  readonly context: LookedUp;
  readonly refusal?: unknown;
  /** Its sender did not lead when it came, so nothing was looked up for it. */
  readonly unprepared?: boolean;
  /**
   * Asked in the transaction that appends, where it locks what the command rests on: whether what was looked up is
   * still so. Not there where nothing can come in between.
   *
   * @throws ProblemError where the command is to be refused now
   */
  readonly isStillSo?: (sql: Sql) => Promise<boolean>;
}

const NOTHING = {};

const SIGNED = statement(
  z.object({ no: z.number() }),
  `SELECT no FROM minutes WHERE meeting_id = $1 AND state <> 'draft' LIMIT 1`,
);

const FOR_MINUTES: ReadonlySet<MeetingCommand['kind']> = new Set([
  'correct-attendance',
  'record-participant',
  'remove-participant',
  'name-rapporteur',
  'note-oral-motion',
  'demand-own-vote',
]);
const isForMinutes = ({ kind }: MeetingCommand): boolean => FOR_MINUTES.has(kind);

/** Looks up what a decision needs besides the journal. Ballots need nothing and are not kept waiting. */
@Injectable()
export class CommandContexts {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly opening: OpeningQuery,
    private readonly texts: ItemTextsQuery,
    private readonly lots: Lots,
    private readonly recordings: RecordingMeans,
  ) {}

  /** @param leads whether its sender leads the meeting or is of its office, as far as is known by now */
  async prepare(command: MeetingCommand, actor: CommandActor, leads: boolean): Promise<PreparedCommand> {
    try {
      if (command.kind === 'take-over-unit') return await this.preparePapers(command, actor);
      if (isForMinutes(command)) return await this.prepareRecord(command, actor);
      // Only who leads may do what else is looked up here; for others the decision is a refusal anyway.
      if (!leads) return { command, actor, context: NOTHING, unprepared: true };
      if (command.kind === 'close-item') return await this.preparePapers(command, actor);
      if (command.kind === 'open-vote') {
        const prepared = await this.preparePapers(command, actor);
        return { ...prepared, context: { ...prepared.context, lot: this.lots.draw() } };
      }
      if (command.kind === 'open-block') return await this.prepareBlock(command, actor);
      if (command.kind === 'draw-lot') return { command, actor, context: { ...NOTHING, lot: this.lots.draw() } };
      if (command.kind === 'begin-recording')
        return { command, actor, context: { recorderMissing: this.recordings.missing } };
      if (command.kind === 'open-meeting') return await this.prepareOpening(command, actor);
      if (command.kind === 'add-item') return await this.prepareItem(command, actor);
      if (command.kind === 'update-texts') return await this.prepareTexts(command, actor);
      return { command, actor, context: NOTHING };
    } catch (error) {
      return { command, actor, context: NOTHING, refusal: error };
    }
  }

  private async prepareOpening(
    command: Extract<Command, { kind: 'open-meeting' }>,
    actor: CommandActor,
  ): Promise<PreparedCommand> {
    const { meetingId } = command;
    const { revision, opening } = await this.unitOfWork.readSnapshot((sql) =>
      this.opening.openingOf(sql, meetingId, actor),
    );
    const isStillSo = async (sql: Sql): Promise<boolean> => {
      await holdForOpening(sql, meetingId);
      const now = await this.opening.openingOf(sql, meetingId, actor);
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

  /** The papers of an item as they are now; undefined where nothing real stands behind it. */
  private async papersNow(sql: Sql, { kind, meetingId }: Command, itemId: string): Promise<PapersNow | undefined> {
    const [item] = await this.texts.textsOfItems(sql, meetingId, itemId);
    // Papers are real, a rehearsal is not: it goes on with what was laid.
    if (item === undefined || item.text.paperId === null || item.rehearsal) return undefined;
    const opens = kind === 'open-vote' || kind === 'open-block';
    const elsewhere = opens ? await paperElsewhere(sql, meetingId, itemId) : null;
    return { withdrawn: item.withdrawn, elsewhere, text: item.text };
  }

  /** Of each item that is put to the one vote. */
  private async prepareBlock(
    command: Extract<Command, { kind: 'open-block' }>,
    actor: CommandActor,
  ): Promise<PreparedCommand> {
    const { meetingId, votes } = command;
    const allNow = async (sql: Sql): Promise<Readonly<Record<string, PapersNow>>> => {
      const found: Record<string, PapersNow> = {};
      for (const { itemId } of votes) {
        const papers = await this.papersNow(sql, command, itemId);
        if (papers !== undefined) found[itemId] = papers;
      }
      return found;
    };
    const papersOf = await this.unitOfWork.read(allNow);
    const isStillSo = async (sql: Sql): Promise<boolean> => {
      await holdPapersOf(
        sql,
        meetingId,
        votes.map(({ itemId }) => itemId),
      );
      return isDeepStrictEqual(await allNow(sql), papersOf);
    };
    return { command, actor, context: { papersOf, lot: this.lots.draw() }, isStillSo };
  }

  private async preparePapers(command: StepOnPapers, actor: CommandActor): Promise<PreparedCommand> {
    const { meetingId, itemId } = command;
    // A vote on the course of the meeting is never on a paper.
    if (itemId === null) return { command, actor, context: NOTHING };
    const papersNow = (sql: Sql): Promise<PapersNow | undefined> => this.papersNow(sql, command, itemId);
    const papers = await this.unitOfWork.read(papersNow);
    if (papers === undefined) return { command, actor, context: NOTHING };
    const isStillSo = async (sql: Sql): Promise<boolean> => {
      await holdPapersOf(sql, meetingId, [itemId]);
      return isDeepStrictEqual(await papersNow(sql), papers);
    };
    return { command, actor, context: { papers }, isStillSo };
  }

  /** The paper may be taken back meanwhile: what was looked up has to be so still when the entry is made. */
  private async prepareItem(
    command: Extract<Command, { kind: 'add-item' }>,
    actor: CommandActor,
  ): Promise<PreparedCommand> {
    const lookUp = (sql: Sql): Promise<NonNullable<CommandContext['added']>> => addedItem(sql, this.texts, command);
    const added = await this.unitOfWork.read(lookUp);
    const isStillSo = async (sql: Sql): Promise<boolean> => isDeepStrictEqual(await lookUp(sql), added);
    return { command, actor, context: { added }, isStillSo };
  }

  private async prepareTexts(
    command: Extract<Command, { kind: 'update-texts' }>,
    actor: CommandActor,
  ): Promise<PreparedCommand> {
    const [item] = await this.unitOfWork.read((sql) => this.texts.textsOfItems(sql, command.meetingId, command.itemId));
    if (item === undefined) throw new ProblemError('item-not-found');
    return { command, actor, context: { text: item.text } };
  }

  /** Signed in between, the minutes would say something else than the journal. */
  private async prepareRecord(command: MeetingCommand, actor: CommandActor): Promise<PreparedCommand> {
    const isSigned = async (sql: Sql): Promise<boolean> => (await sql.row(SIGNED, [command.meetingId])) !== null;
    const minutesSigned = await this.unitOfWork.read(isSigned);
    const isStillSo = async (sql: Sql): Promise<boolean> => (await isSigned(sql)) === minutesSigned;
    return { command, actor, context: { minutesSigned }, isStillSo };
  }
}
