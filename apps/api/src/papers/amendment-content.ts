import { Injectable } from '@nestjs/common';
import { ownValue, type PaperInput } from '@gremia/contracts';
import { amendedText, deriveOperations, walk, type Point } from '@gremia/resolution';
import type { Db } from '../platform/database/unit-of-work';
import { ProblemError } from '../platform/problem/problem-error';
import { PaperRepository } from './paper.repository';
import { PaperTextRepository, type AmendmentRow, type VersionRow } from './paper-text.repository';

/** The operations of amendments: derived from what their authors have edited, and kept on the text they are about. */
@Injectable()
export class AmendmentContent {
  constructor(
    private readonly papers: PaperRepository,
    private readonly texts: PaperTextRepository,
  ) {}

  /**
   * Derives the operations from the edited text and stores them. Gives the text that the amendment aims at: the edited
   * one, in which new points have the ids that the
   * amendment gives them, so that an amendment of it can rest on it.
   */
  async store(
    db: Db,
    paperId: string,
    input: PaperInput,
  ): Promise<{ readonly aim: Point[]; readonly changes: number }> {
    const known = await this.texts.amendment(db, paperId);
    const base = await this.baseOf(db, known, input);
    const grouping = input.grouping ?? known?.grouping ?? 'points';
    const before = await this.texts.newest(db, paperId);
    const derived = deriveOperations(base.points, input.points, {
      amendmentId: paperId,
      grouping,
      aimedBefore: before?.points ?? [],
    });
    await this.texts.storeAmendment(db, paperId, base.id, input.points, { ...derived, grouping });
    const aim = amendedText(base.points, { id: paperId, no: '', ...derived });
    await this.papers.storePointReasons(db, paperId, reasonsOf(input, aim));
    return { aim, changes: derived.ops.length };
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
    const newest = await this.texts.newest(db, parentId ?? '');
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
    const detail = 'Diese Drucksache hat keinen Beschlussvorschlag, der geändert werden könnte.';
    throw new ProblemError('invalid-input', { errors: [{ pointer: '/parentId', detail }] });
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
