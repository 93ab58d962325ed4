import { Injectable } from '@nestjs/common';
import type { AmendmentText, Point } from '@gremia/resolution';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { TextEngine } from '../../platform/text-engine/text-engine';
import type { WorkedAmendment } from '../../platform/text-engine/work/tasks';
import { HangingAmendmentRepository, type HangingAmendment } from './hanging-amendment.repository';

/** What becomes of one amendment when the text it was made for gets a new version. */
export interface FollowStep {
  readonly id: string;
  /** What the amendment and its base were when this was worked out. */
  readonly basis: string;
  /** On the new version, and what hangs on it; null where something of it would be lost. */
  readonly moved: { readonly worked: WorkedAmendment; readonly below: readonly FollowStep[] } | null;
}

/** Works out, before anything is locked, how what hangs on a text would follow it to a new version. */
@Injectable()
export class FollowPlanner {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly hanging: HangingAmendmentRepository,
    private readonly engine: TextEngine,
  ) {}

  /** @param next the new version of the paper's text */
  async plan(paperId: string, next: readonly Point[]): Promise<FollowStep[]> {
    const steps: FollowStep[] = [];
    for (const amendment of await this.unitOfWork.read((db) => this.hanging.amendmentsOn(db, paperId)))
      steps.push(await this.step(amendment, next));
    return steps;
  }

  private async step(amendment: HangingAmendment, next: readonly Point[]): Promise<FollowStep> {
    const { id, basis, base } = amendment;
    const { worked } = await this.engine.followVersion({ base, amendment: toText(amendment), next });
    if (worked === null) return { id, basis, moved: null };
    const below = amendment.state === 'draft' ? [] : await this.plan(id, worked.aim.points);
    return { id, basis, moved: { worked, below } };
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
