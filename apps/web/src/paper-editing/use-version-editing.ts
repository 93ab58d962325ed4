import {
  bringInVersion,
  paperFieldsTyped,
  paperFieldsTyping,
  retypePaperFields,
  type PaperDetail,
} from '@gremia/contracts';
import { useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import { useRefusal } from '../forms/use-refusal';
import { readTyped } from '../forms/read-typed';
import { isProblem } from '../api/api-problem';
import { useBringInVersion } from '../api/paper-versions';
import { useDraft, type TypedDraft } from '../drafts/use-draft';

const versionDraft = bringInVersion.omit({ revision: true }).extend(paperFieldsTyping);
const typedVersion = bringInVersion.omit({ revision: true }).extend(paperFieldsTyped);
export type VersionDraft = z.infer<typeof versionDraft>;

export interface VersionEditing {
  readonly draft: TypedDraft<VersionDraft>;
  readonly saving: boolean;
  readonly failure: unknown;
  readonly attempts: number;
  readonly refuse: (failure: unknown) => void;
  readonly clearFailure: () => void;
  /** The paper was changed since this text was begun; the person has to look before going on. */
  readonly overtaken: boolean;
  readonly goOn: () => void;
  /** Resolves to whether the server has it. */
  readonly save: () => Promise<boolean>;
}

/**
 * A new version in the making: kept with every key, and brought in only against the paper that its
 * author has seen.
 */
export function useVersionEditing(paper: PaperDetail, personId: string): VersionEditing {
  const { text, revision } = paper;
  const draft = useDraft<VersionDraft>({
    writing: { of: 'paper', kind: 'version', id: paper.id },
    name: `${personId}.version.${paper.id}`,
    schema: versionDraft,
    server: { points: text?.points ?? [], ...retypePaperFields(paper) },
    revision,
  });
  const client = useQueryClient();
  const bringIn = useBringInVersion(paper.id);
  const { failure, attempts, refuse, clear } = useRefusal(draft.value);
  const save = async (): Promise<boolean> => {
    clear();
    try {
      await bringIn.mutateAsync({ ...readTyped(typedVersion, draft.value), revision: draft.base });
      draft.discard();
      return true;
    } catch (error) {
      refuse(error);
      if (isProblem(error, 'stale-revision')) await client.invalidateQueries({ queryKey: ['paper', paper.id] });
      return false;
    }
  };
  return {
    draft,
    saving: bringIn.isPending,
    failure,
    attempts,
    refuse,
    clearFailure: clear,
    overtaken: draft.unsaved && draft.base !== revision,
    goOn: () => {
      clear();
      draft.rebase(revision);
    },
    save,
  };
}
