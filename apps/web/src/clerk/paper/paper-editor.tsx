import type { PaperDetail } from '@gremia/contracts';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { DraftForm } from '../../forms/draft-form';
import { PaperConflict } from '../../paper-editing/paper-conflict';
import { usePaperEditing } from '../../paper-editing/use-paper-editing';
import { AmendmentStanding } from '../../paper-reading/amendments/amendment-standing';
import { OFFICE_READING } from '../../paper-reading/reading-surface';
import { ConfirmChanges } from '../../paper-editing/confirm-changes';
import { Button } from '../../ui/button';
import { WithColleagues } from '../../drafts/colleagues';
import { useRefreshed } from '../../drafts/use-refreshed';
import { DraftNotes, SaveState } from '../../drafts/save-state';
import { ClerkPage } from '../clerk-page';
import { DeletePaper } from './delete-paper';
import { PaperAttachments } from './paper-attachments';
import { PaperFields } from './paper-fields';
import { submissionGaps } from './submission-gaps';
import { SubmitPaper } from './submit-paper';
import { WithParentText } from './with-parent-text';

export interface PaperEditorProps {
  readonly paper: PaperDetail;
  readonly personId: string;
  readonly onSubmitted: (paper: PaperDetail) => void;
  /** Leaves the editing of a paper that is already submitted. */
  readonly onFinished: () => void;
}

/** A paper as the office writes it. */
export function PaperEditor({ paper, personId, onSubmitted, onFinished }: PaperEditorProps): ReactElement {
  const { t } = useTranslation(['clerk', 'words']);
  const editing = usePaperEditing(paper, personId);
  const { draft, failure, save, saving } = editing;
  const refresh = useRefreshed(['paper', paper.id]);
  return (
    <ClerkPage
      title={draft.value.title || t('papers.untitled')}
      preline={`${t(`words:paperKind.${paper.kind}`)} · ${paper.number ?? t('words:paperState.draft')}`}
    >
      <WithColleagues writing={{ of: 'paper', kind: 'paper', id: paper.id }} onOthers={refresh}>
        <DraftNotes draft={draft} />
        <AmendmentStanding paper={paper} surface={OFFICE_READING} />
        <DraftForm refusal={editing} className="g-form clerk-form" onSave={() => void save()}>
          <PaperFields paper={paper} value={draft.value} error={failure} onChange={draft.change} />
          <PaperAttachments paper={paper} editable />
          <div className="clerk-bar">
            <SaveState draft={draft} saving={saving} />
            <div className="g-actions">
              {paper.state === 'draft' && <DeletePaper paper={paper} onDeleted={draft.discard} />}
              <Button type="submit" variant="secondary" busy={saving}>
                {t('paper.save')}
              </Button>
              {paper.state === 'draft' ? (
                <SubmitPaper
                  paper={paper}
                  gaps={() => submissionGaps(draft.value)}
                  save={() => (draft.unsaved ? save() : Promise.resolve(true))}
                  onSubmitted={onSubmitted}
                  onFailure={editing.refuse}
                >
                  {paper.kind === 'amendment' && paper.parentId !== null && (
                    <WithParentText parentId={paper.parentId}>
                      {(base) => (
                        <ConfirmChanges
                          base={base}
                          points={draft.value.points}
                          grouping={draft.value.grouping ?? 'points'}
                        />
                      )}
                    </WithParentText>
                  )}
                </SubmitPaper>
              ) : (
                <Button inactive={draft.unsaved} onClick={onFinished}>
                  {t('paper.finish')}
                </Button>
              )}
            </div>
          </div>
        </DraftForm>
        <PaperConflict editing={editing} />
      </WithColleagues>
    </ClerkPage>
  );
}
