import type { PaperDetail, PaperInput } from '@gremia/contracts';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../../api/api-problem';
import { fetchPaper, useChangePaper } from '../../api/papers';
import { Button } from '../../ui/button';
import { ConflictDialog } from '../../ui/conflict-dialog';
import { ProblemAlert } from '../../ui/problem-alert';
import { RestoredNote, SaveState } from '../../ui/save-state';
import { useFocusOnError } from '../../ui/use-focus-on-error';
import { useLocalDraft } from '../../ui/use-local-draft';
import { ClerkPage } from '../clerk-page';
import { DeletePaper } from './delete-paper';
import { PaperAttachments } from './paper-attachments';
import { conflictFields } from './paper-conflict';
import { PaperFields } from './paper-fields';
import { inputOf, paperDraft, withRevision } from './paper-input';
import { SubmitPaper } from './submit-paper';

export interface PaperEditorProps {
  readonly paper: PaperDetail;
  readonly personId: string;
  readonly onSubmitted: (paper: PaperDetail) => void;
  /** Leaves the editing of a paper that is already submitted. */
  readonly onFinished: () => void;
}

/** A draft in the making. Every key is kept in this browser; saving brings it to the server; whoever saved in between is not overwritten unseen. */
export function PaperEditor({ paper, personId, onSubmitted, onFinished }: PaperEditorProps): ReactElement {
  const { t } = useTranslation(['clerk', 'words']);
  const draft = useLocalDraft<PaperInput>({ name: `${personId}.paper.${paper.id}`, schema: paperDraft, server: inputOf(paper), revision: paper.revision });
  const change = useChangePaper(paper.id);
  const [theirs, setTheirs] = useState<PaperDetail | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const form = useFocusOnError(failure);

  /** Resolves to whether the server has it all. */
  const save = async (base = draft.base): Promise<boolean> => {
    const sent = draft.value;
    setFailure(null);
    try {
      const saved = await change.mutateAsync(withRevision(sent, base));
      draft.settle(sent, saved.revision);
      return true;
    } catch (error) {
      if (isProblem(error, 'stale-revision')) setTheirs(await fetchPaper(paper.id).catch(() => null));
      setFailure(error);
      return false;
    }
  };
  return (
    <ClerkPage
      title={draft.value.title || t('papers.untitled')}
      preline={`${t(`words:paperKind.${paper.kind}`)} · ${paper.number ?? t('words:paperState.draft')}`}
    >
      <RestoredNote from={draft.restoredFrom} onDiscard={draft.discard} />
      <form
        ref={form}
        className="g-form clerk-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <PaperFields paper={paper} value={draft.value} error={failure} onChange={draft.change} />
        <PaperAttachments paper={paper} />
        <ProblemAlert error={failure} />
        <div className="clerk-bar">
          <SaveState unsaved={draft.unsaved} saving={change.isPending} />
          <div className="g-actions">
            {paper.state === 'draft' && <DeletePaper paper={paper} onDeleted={draft.discard} />}
            <Button type="submit" variant="secondary" busy={change.isPending}>
              {t('paper.save')}
            </Button>
            {paper.state === 'draft' ? (
              <SubmitPaper paper={paper} save={() => (draft.unsaved ? save() : Promise.resolve(true))} onSubmitted={onSubmitted} onFailure={setFailure} />
            ) : (
              <Button inactive={draft.unsaved} onClick={onFinished}>
                {t('paper.finish')}
              </Button>
            )}
          </div>
        </div>
      </form>
      <ConflictDialog
        open={theirs !== null}
        fields={theirs === null ? [] : conflictFields(draft.value, inputOf(theirs), t)}
        onClose={() => setTheirs(null)}
        onTakeTheirs={() => {
          setTheirs(null);
          setFailure(null);
          draft.discard();
        }}
        onKeepMine={() => {
          const revision = theirs?.revision;
          setTheirs(null);
          if (revision === undefined) return;
          draft.rebase(revision);
          void save(revision);
        }}
      />
    </ClerkPage>
  );
}
