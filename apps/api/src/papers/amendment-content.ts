import { Injectable } from '@nestjs/common';
import { fieldFault, ownValue, type PaperInput } from '@gremia/contracts';
import type { Grouping, Point } from '@gremia/resolution';
import { walk } from '@gremia/resolution';
import type { Db } from '../platform/database/unit-of-work';
import { ProblemError, wrongField } from '../platform/problem/problem-error';
import { TextsMovedOn } from '../platform/text-engine/prepared';
import { TextEngine } from '../platform/text-engine/text-engine';
import { TextMarks } from '../platform/text-engine/text-marks';
import type { WorkedAmendment } from '../platform/text-engine/work/tasks';
import { PaperRepository } from './paper.repository';
import { PaperTextRepository, type AmendmentRow, type VersionRow } from './paper-text.repository';

/** An amendment worked out of what its author has edited, and what it rests on. */
export interface PreparedAmendment {
  readonly baseVersionId: string;
  readonly grouping: Grouping;
  readonly edited: readonly Point[];
  readonly worked: WorkedAmendment;
  readonly pointReasons: Readonly<Record<string, string>>;
}

/** The version that an amendment changes, and the text that it aimed at so far. */
export interface AmendmentBasis {
  readonly base: VersionRow;
  readonly grouping: Grouping;
  readonly aimedBefore: readonly Point[];
}

/** The operations of amendments: derived from what their authors have edited, and kept on the text they are about. */
@Injectable()
export class AmendmentContent {
  constructor(
    private readonly papers: PaperRepository,
    private readonly texts: PaperTextRepository,
    private readonly engine: TextEngine,
    private readonly marks: TextMarks,
  ) {}

  /** What an amendment rests on as it lies in the tables now. */
  async lookUp(db: Db, paperId: string, input: PaperInput): Promise<AmendmentBasis> {
    const known = await this.texts.amendment(db, paperId);
    const base = await this.baseOf(db, known, input);
    const before = await this.texts.newest(db, paperId);
    return { base, grouping: input.grouping ?? known?.grouping ?? 'points', aimedBefore: before?.points ?? [] };
  }

  /**
   * Derives the operations from the edited text, and the text that the amendment aims at: the edited one, in which new
   * points have the ids that the amendment gives them, so that an amendment of it can rest on it.
   */
  async workOut(
    { base, grouping, aimedBefore }: AmendmentBasis,
    paperId: string,
    input: PaperInput,
  ): Promise<PreparedAmendment> {
    const edited = input.points;
    const draft = { base: base.points, edited, amendmentId: paperId, grouping, aimedBefore };
    const worked = await this.engine.deriveAmendment(draft);
    return { baseVersionId: base.id, grouping, edited, worked, pointReasons: reasonsOf(input, worked.aim.points) };
  }

  /**
   * Stores what was prepared.
   *
   * @throws TextsMovedOn when it would rest on another version by now
   */
  async store(db: Db, paperId: string, input: PaperInput, prepared: PreparedAmendment): Promise<void> {
    const { baseVersionId, edited, grouping, worked, pointReasons } = prepared;
    const base = await this.baseOf(db, await this.texts.amendment(db, paperId), input);
    if (base.id !== baseVersionId) throw new TextsMovedOn();
    await this.texts.storeAmendment(db, paperId, baseVersionId, edited, { ...worked, grouping });
    await this.marks.storeOfAmendment(db, paperId, worked.marked);
    await this.papers.setFields(db, paperId, { pointReasons });
  }

  /**
   * The parent's newest version when the amendment begins, and the same from then on, unless the author has edited a
   * newer one.
   */
  private async baseOf(
    db: Db,
    known: AmendmentRow | null,
    { parentId, baseVersionId }: PaperInput,
  ): Promise<VersionRow> {
    const newest = parentId === null ? null : await this.texts.newest(db, parentId);
    if (known !== null && (baseVersionId === undefined || baseVersionId === known.base_version_id))
      return { id: known.base_version_id, points: known.base };
    if (newest !== null && (known === null || newest.id === baseVersionId)) return newest;
    if (known !== null) {
      throw new ProblemError('stale-revision', {
        detail:
          'Was Sie ändern möchten, ist inzwischen selbst geändert worden. Ihr Text bezieht sich noch auf die ' +
          'vorige Fassung.',
      });
    }
    throw wrongField('/parentId', fieldFault('parent-without-resolution'));
  }
}

/**
 * The reasons for points, by the ids that these have in the stored text; both texts have the same points in the same
 * order.
 */
function reasonsOf({ points, pointReasons }: PaperInput, aim: readonly Point[]): Record<string, string> {
  const stored = walk(aim);
  const renamed = walk(points).flatMap(({ point }, index): [string, string][] => {
    const reason = ownValue(pointReasons, point.id);
    return reason === undefined ? [] : [[stored[index]?.point.id ?? point.id, reason]];
  });
  return { ...pointReasons, ...Object.fromEntries(renamed) };
}
