import { paperInput, type PaperDetail, type PaperInput } from '@gremia/contracts';
import type { Point } from '@gremia/resolution';
import { useNavigate } from '@tanstack/react-router';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../api/api-problem';
import { fetchPaper, useChangePaper } from '../api/papers';
import { Button } from '../ui/button';
import { ConflictDialog } from '../ui/conflict-dialog';
import { ProblemAlert } from '../ui/problem-alert';
import { RestoredNote, SaveState } from '../ui/save-state';
import { useLocalDraft } from '../ui/use-local-draft';
import { MotionFields } from './motion-fields';
import { conflictFields, inputOf } from './motion-input';
import { MotionStep } from './motion-step';

interface MotionEditorProps {
  readonly paper: PaperDetail;
  readonly base: readonly Point[] | null;
  readonly personId: string;
}

/** A draft in the making: every key is kept in this browser, saving brings it to the server, nobody is overwritten unseen. */
export function MotionEditor({ paper, base, personId }: MotionEditorProps): ReactElement {
  const { t } = useTranslation(['member', 'words']);
  const navigate = useNavigate();
  const draft = useLocalDraft<PaperInput>({ name: `${personId}.paper.${paper.id}`, schema: paperInput, server: inputOf(paper), revision: paper.revision });
  const change = useChangePaper(paper.id);
  const [theirs, setTheirs] = useState<PaperDetail | null>(null);
  const [failure, setFailure] = useState<unknown>(null);

  /** Resolves to whether the server has it all. */
  const save = async (revision = draft.base): Promise<boolean> => {
    const sent = draft.value;
    setFailure(null);
    try {
      const saved = await change.mutateAsync({ ...sent, revision });
      draft.settle(sent, saved.revision);
      return true;
    } catch (error) {
      if (isProblem(error, 'stale-revision')) setTheirs(await fetchPaper(paper.id).catch(() => null));
      setFailure(error);
      return false;
    }
  };

  return (
    <form
      className="g-motion"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <RestoredNote from={draft.restoredFrom} onDiscard={draft.discard} />
      <MotionFields value={draft.value} base={base} error={failure} onChange={draft.change} />
      <ProblemAlert error={failure} />
      <SaveState unsaved={draft.unsaved} saving={change.isPending} />
      <div className="g-actions">
        {paper.state === 'draft' && (
          <MotionStep
            step="submit"
            paper={paper}
            before={() => (draft.unsaved ? save() : Promise.resolve(true))}
            onDone={() => void navigate({ to: '/mitglied/drucksachen/$id', params: { id: paper.id } })}
          />
        )}
        <Button type="submit" variant="secondary" busy={change.isPending}>
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
    </form>
  );
}
