import { points, type PaperDetail, type VersionView } from '@gremia/contracts';
import {
  compareVersions,
  doubtfulCorrections,
  linkReferences,
  type DoubtfulCorrection,
  type MarkedPoint,
  type Point,
} from '@gremia/resolution';
import { useDeferredValue, useMemo, useState } from 'react';
import { z } from 'zod';
import { useDraft, type TypedDraft } from '../../drafts/use-draft';

const typedCorrection = z.object({ points, reason: z.string() });
export type TypedCorrection = z.infer<typeof typedCorrection>;

export interface Changes {
  readonly marked: readonly MarkedPoint[];
  readonly doubts: readonly DoubtfulCorrection[];
}

export interface CorrectionDraft {
  readonly draft: TypedDraft<TypedCorrection>;
  /** null when they cannot be told for this text right now. */
  readonly changes: Changes | null;
  readonly changed: boolean;
  /** Somebody else corrected the text after this person began. */
  readonly stale: boolean;
  /** The person has confirmed these very changes. */
  readonly confirmed: boolean;
  readonly confirm: (confirmed: boolean) => void;
}

/**
 * A correction as it is being written: kept for its author, compared with every key against the text as it reads now.
 */
export function useCorrection(
  paper: Pick<PaperDetail, 'id'>,
  resolution: VersionView,
  personId: string,
): CorrectionDraft {
  const draft = useDraft<TypedCorrection>({
    writing: { of: 'paper', kind: 'correction', id: paper.id },
    name: `${personId}.correction.${paper.id}`,
    schema: typedCorrection,
    server: { points: resolution.points, reason: '' },
    revision: resolution.no,
  });
  const settled = useDeferredValue(draft.value.points);
  const changes = useMemo(() => changesOf(resolution.points, settled), [resolution.points, settled]);
  const [confirmedDoubts, setConfirmedDoubts] = useState<string | null>(null);
  const doubts = JSON.stringify(changes?.doubts ?? []);
  return {
    draft,
    changes,
    changed:
      changes === null ||
      changes.marked.some(({ change, oldLabel, newLabel }) => change !== 'equal' || oldLabel !== newLabel),
    stale: draft.unsaved && draft.base !== resolution.no,
    confirmed: confirmedDoubts === doubts,
    confirm: (confirmed) => setConfirmedDoubts(confirmed ? doubts : null),
  };
}

function changesOf(before: readonly Point[], typed: readonly Point[]): Changes | null {
  try {
    const after = linkReferences(typed);
    return { marked: compareVersions(before, after), doubts: doubtfulCorrections(before, after) };
  } catch {
    return null;
  }
}
