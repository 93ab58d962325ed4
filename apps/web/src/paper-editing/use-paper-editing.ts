import type { PaperDetail } from '@gremia/contracts';
import { useState } from 'react';
import { useRefusal } from '../forms/use-refusal';
import { readTyped } from '../forms/read-typed';
import { isProblem } from '../api/api-problem';
import { fetchPaper, useChangePaper } from '../api/papers';
import { useLocalDraft, type LocalDraft } from '../drafts/use-local-draft';
import { inputOf, paperDraft, typedPaper, type PaperDraft } from './paper-input';

export interface PaperEditing {
  readonly draft: LocalDraft<PaperDraft>;
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
 * A paper in the making: every key is kept in this browser, saving brings it to the server, and whoever saved in
 * between is not overwritten unseen.
 */
export function usePaperEditing(paper: PaperDetail, personId: string): PaperEditing {
  const draft = useLocalDraft<PaperDraft>({
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
