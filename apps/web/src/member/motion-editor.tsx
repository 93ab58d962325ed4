import type { PaperDetail } from '@gremia/contracts';
import type { Point } from '@gremia/resolution';
import { useNavigate } from '@tanstack/react-router';
import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DraftForm } from '../forms/draft-form';
import { PaperConflict } from '../paper-editing/paper-conflict';
import { usePaperEditing } from '../paper-editing/use-paper-editing';
import { ConfirmChanges } from '../paper-editing/confirm-changes';
import { Button } from '../ui/button';
import { WithColleagues } from '../drafts/colleagues';
import { useRefreshed } from '../drafts/use-refreshed';
import { DraftNotes, SaveState } from '../drafts/save-state';
import { MotionFields } from './motion-fields';
import { MotionStep } from './motion-step';

interface MotionEditorProps {
  readonly paper: PaperDetail;
  readonly base: readonly Point[] | null;
  readonly personId: string;
  /** Stands in the place of the text, which is to be changed elsewhere first. */
  readonly instead?: ReactNode;
}

/** An own motion or amendment as a member writes it. */
export function MotionEditor({ paper, base, personId, instead }: MotionEditorProps): ReactElement {
  const { t } = useTranslation(['member', 'words']);
  const navigate = useNavigate();
  const editing = usePaperEditing(paper, personId);
  const { draft, failure, save, saving } = editing;
  const refresh = useRefreshed(['paper', paper.id]);
  return (
    <WithColleagues writing={{ of: 'paper', kind: 'paper', id: paper.id }} onOthers={refresh}>
      <DraftForm refusal={editing} className="g-motion" onSave={() => void save()}>
        <DraftNotes draft={draft} />
        <MotionFields value={draft.value} base={base} error={failure} instead={instead} onChange={draft.change} />
        <SaveState draft={draft} saving={saving} />
        <div className="g-actions">
          {paper.state === 'draft' && (
            <MotionStep
              step="submit"
              paper={paper}
              before={() => (draft.unsaved ? save() : Promise.resolve(true))}
              onDone={() => void navigate({ to: '/mitglied/drucksachen/$id', params: { id: paper.id } })}
            >
              {base !== null && (
                <ConfirmChanges base={base} points={draft.value.points} grouping={draft.value.grouping ?? 'points'} />
              )}
            </MotionStep>
          )}
          <Button type="submit" variant="secondary" busy={saving}>
            {t(paper.state === 'draft' ? 'motion.save' : 'motion.saveChange')}
          </Button>
          {paper.state === 'draft' && (
            <MotionStep
              step="delete"
              paper={paper}
              onDone={() => {
                draft.discard();
                void navigate({ to: '/mitglied' });
              }}
            />
          )}
        </div>
        <PaperConflict editing={editing} />
      </DraftForm>
    </WithColleagues>
  );
}
