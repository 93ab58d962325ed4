import type { PaperDetail } from '@gremia/contracts';
import { useState } from 'react';
import { useRefusal } from '../forms/use-refusal';
import { readTyped } from '../forms/read-typed';
import { isProblem } from '../api/api-problem';
import { fetchPaper, useChangePaper } from '../api/papers';
import { useDraft, type TypedDraft } from '../drafts/use-draft';
import { inputOf, paperDraft, typedPaper, type PaperDraft } from './paper-input';

export interface PaperEditing {
  readonly draft: TypedDraft<PaperDraft>;
  readonly saving: boolean;
  /** Why the last saving failed; null when it did not. */
  readonly failure: unknown;
  readonly attempts: number;
  readonly refuse: (failure: unknown) => void;
  /** What somebody else has saved in the meantime; null when nobody has, or the person decides later. */
  readonly theirs: PaperDetail | null;
  readonly decideLater: () => void;
  readonly takeTheirs: () => void;
  readonly keepMine: () => void;
  /** Resolves to whether the server has it all. */
  readonly save: () => Promise<boolean>;
}

/**
 * A paper in the making: every key is kept for its author, saving brings it to the server, and whoever saved in
 * between is not overwritten unseen.
 */
export function usePaperEditing(paper: PaperDetail, personId: string): PaperEditing {
  const draft = useDraft<PaperDraft>({
    writing: { of: 'paper', kind: 'paper', id: paper.id },
    name: `${personId}.paper.${paper.id}`,
    schema: paperDraft,
    server: inputOf(paper),
    revision: paper.revision,
  });
  const change = useChangePaper(paper.id);
  const [theirs, setTheirs] = useState<PaperDetail | null>(null);
  const { failure, attempts, refuse, clear } = useRefusal(draft.value);
  const save = async (revision = draft.base): Promise<boolean> => {
    const sent = draft.value;
    clear();
    try {
      const saved = await change.mutateAsync({ ...readTyped(typedPaper, sent), revision });
      draft.settle(sent, saved.revision);
      return true;
    } catch (error) {
      if (isProblem(error, 'stale-revision')) setTheirs(await fetchPaper(paper.id).catch(() => null));
      refuse(error);
      return false;
    }
  };
  return {
    draft,
    saving: change.isPending,
    failure,
    attempts,
    refuse,
    theirs,
    save: () => save(),
    decideLater: () => setTheirs(null),
    takeTheirs: () => {
      setTheirs(null);
      clear();
      draft.discard();
    },
    keepMine: () => {
      setTheirs(null);
      if (theirs === null) return;
      draft.rebase(theirs.revision);
      void save(theirs.revision);
    },
  };
}
