import { Injectable } from '@nestjs/common';
import type { Unit } from '../../platform/database/unit-of-work';
import { TextsMovedOn } from '../../platform/text-engine/prepared';
import { TextMarks } from '../../platform/text-engine/text-marks';
import type { WorkedAmendment } from '../../platform/text-engine/work/tasks';
import { PaperRepository } from '../paper.repository';
import { PaperTextRepository } from '../paper-text.repository';
import type { FollowStep } from './follow-planner';
import { HangingAmendmentRepository, type HangingRow } from './hanging-amendment.repository';

/** Ids of the amendments that moved along as they were, and of those that have to be checked anew. */
export interface Followed {
  readonly moved: readonly string[];
  readonly toCheck: readonly string[];
}

/**
 * What hangs on a text follows it to a new version: an amendment of which nothing is lost moves along by itself; of any
 * other nothing is touched, and its older base
 * tells everybody that its mover has to check it anew; nobody else words it. Each is moved from the text that it was
 * made for, so that one that was left behind can
 * catch up.
 */
@Injectable()
export class AmendmentsFollow {
  constructor(
    private readonly papers: PaperRepository,
    private readonly texts: PaperTextRepository,
    private readonly hanging: HangingAmendmentRepository,
    private readonly marks: TextMarks,
  ) {}

  /**
   * @param paperId a paper that others hang on, held by this unit of work; an amendment to which there are amendments
   *   is one
   * @param versionId its new version
   * @param steps what was worked out for all that hang on it
   * @throws TextsMovedOn when something hangs on it for which nothing was worked out, or which has changed since
   */
  async follow(unit: Unit, paperId: string, versionId: string, steps: readonly FollowStep[]): Promise<Followed> {
    const moved: string[] = [];
    const toCheck: string[] = [];
    const prepared = new Map(steps.map((step) => [step.id, step]));
    for (const amendment of await this.hanging.lockBehind(unit.db, paperId, versionId)) {
      const step = prepared.get(amendment.id);
      if (step === undefined || step.basis !== amendment.basis) throw new TextsMovedOn();
      if (amendment.state !== 'draft') unit.emit({ name: 'paper-changed', paperId: amendment.id });
      if (step.moved === null) {
        toCheck.push(amendment.id);
        continue;
      }
      moved.push(amendment.id);
      unit.audit('amendment-carried-along', amendment.id, { with: paperId });
      const newId = await this.store(unit, amendment, step.moved.worked, versionId);
      const below = newId === null ? NOTHING : await this.follow(unit, amendment.id, newId, step.moved.below);
      moved.push(...below.moved);
      toCheck.push(...below.toCheck);
    }
    return { moved, toCheck };
  }

  /** Gives the id of the amendment's own new version; a draft is written over and has none. */
  private async store(
    unit: Unit,
    { id, state, grouping }: HangingRow,
    worked: WorkedAmendment,
    versionId: string,
  ): Promise<string | null> {
    const { db, now } = unit;
    await this.texts.storeAmendment(db, id, versionId, worked.aim.points, { ...worked, grouping });
    await this.marks.storeOfAmendment(db, id, worked.marked);
    await this.papers.touchPaper(db, id, now);
    if (state !== 'draft') return this.texts.storeRevision(db, id, worked.aim, now);
    await this.texts.storeDraft(db, id, worked.aim, now);
    return null;
  }
}

const NOTHING: Followed = { moved: [], toCheck: [] };
