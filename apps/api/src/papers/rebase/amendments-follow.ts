import { Injectable } from '@nestjs/common';
import { amendedText, rebaseAmendment, type AmendmentText, type Point } from '@gremia/resolution';
import type { Unit } from '../../platform/database/unit-of-work';
import { PaperRepository } from '../paper.repository';
import { PaperTextRepository } from '../paper-text.repository';
import { HangingAmendmentRepository, type HangingAmendment } from './hanging-amendment.repository';

/** The version of a text that what hangs on it is to follow to. */
export interface NextVersion {
  readonly id: string;
  readonly points: readonly Point[];
}

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
  ) {}

  /**
   * @param paperId a paper that others hang on, held by this unit of work; an amendment to which there are amendments
   * is one
   */
  async follow(unit: Unit, paperId: string, next: NextVersion): Promise<Followed> {
    const moved: string[] = [];
    const toCheck: string[] = [];
    for (const amendment of await this.hanging.lockBehind(unit.db, paperId, next.id)) {
      const { amendment: rebased, lost } = rebaseAmendment(amendment.base, toText(amendment), next.points);
      if (amendment.state !== 'draft') unit.emit({ name: 'paper-changed', paperId: amendment.id });
      if (lost.length > 0) {
        toCheck.push(amendment.id);
        continue;
      }
      moved.push(amendment.id);
      unit.audit('amendment-carried-along', amendment.id, { with: paperId });
      const below = await this.store(unit, amendment, rebased, next);
      moved.push(...below.moved);
      toCheck.push(...below.toCheck);
    }
    return { moved, toCheck };
  }

  private async store(
    unit: Unit,
    { id, state, grouping }: HangingAmendment,
    { ops, units }: AmendmentText,
    next: NextVersion,
  ): Promise<Followed> {
    const { db, now } = unit;
    const aim = amendedText(next.points, { id, no: '', ops, units });
    await this.texts.storeAmendment(db, id, next.id, aim, { ops, units, grouping });
    await this.papers.touch(db, id, now);
    if (state === 'draft') {
      await this.texts.storeDraft(db, id, aim, now);
      return { moved: [], toCheck: [] };
    }
    return this.follow(unit, id, { id: await this.texts.storeRevision(db, id, aim, now), points: aim });
  }
}

export const toText = ({
  id,
  number,
  ops,
  units,
}: Pick<HangingAmendment, 'id' | 'number' | 'ops' | 'units'>): AmendmentText => ({
  id,
  no: number ?? 'Entwurf',
  ops,
  units,
});
