import type { AmendmentText, Op, Point } from '../model';
import { noteDeadReferences } from '../points/dead-references';
import { applyWithDeadReferences } from './apply';
import { deriveOperations } from './derive';

/**
 * The text that an amendment aims at, to be edited or to be amended itself: as `applyOperations`, but references to
 * struck points are still nodes (which know the old
 * number, and print it), and new points have the ids that the amendment gave them.
 *
 * @throws ResolutionError as `applyOperations` does
 */
export function amendedText(base: readonly Point[], amendment: AmendmentText): Point[] {
  return noteDeadReferences(base, applyWithDeadReferences(base, amendment.ops));
}

/**
 * The amendment after an amendment to it was adopted, or after its mover changed it: `ops` are operations on
 * `amendedText(base, amendment)`. The result is again an
 * amendment of the base under the same id, with operations and units anew; points that it had inserted keep their ids.
 *
 * @throws ResolutionError as `applyOperations` does
 */
export function amendAmendment(base: readonly Point[], amendment: AmendmentText, ops: readonly Op[]): AmendmentText {
  const edited = applyWithDeadReferences(amendedText(base, amendment), ops);
  return { id: amendment.id, no: amendment.no, ...deriveOperations(base, edited, { amendmentId: amendment.id }) };
}
