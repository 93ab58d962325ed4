import { paperInput, type AmendmentReview, type PaperDetail } from '@gremia/contracts';
import { useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../api/api-problem';
import { useReworkAmendment } from '../api/paper-versions';
import { formatShortInstant } from '../i18n/dates';
import { Button } from '../ui/button';
import { AmendmentEditor } from './points-editor/amendment-editor';
import { ProblemAlert } from '../answers/problem-alert';
import { WithColleagues } from '../drafts/colleagues';
import { useRefreshed } from '../drafts/use-refreshed';
import { DraftNotes, SaveState } from '../drafts/save-state';
import { Section } from '../ui/section';
import { useDraft } from '../drafts/use-draft';
import { ReviewUnits } from './review-units';
import { Overtaken } from './overtaken';
import { readTyped } from '../forms/read-typed';
import { inputOf, typedPaper } from './paper-input';

const reworkDraft = paperInput.shape.points;

export interface ReworkProps {
  readonly paper: PaperDetail;
  readonly review: AmendmentReview;
  readonly personId: string;
  readonly onDone: () => void;
}

/**
 * An amendment is put on the new version of its paper: first what became of each of its changes, then the text, which
 * begins with what moved along.
 */
export function Rework({ paper, review, personId, onDone }: ReworkProps): ReactElement {
  const { t } = useTranslation('versions');
  const client = useQueryClient();
  const { newest, units } = review;
  // Both only grow, so the sum tells whether either of them did: what was typed belongs to the version and the
  // amendment that its author has seen.
  const stand = newest.no + review.revision;
  const draft = useDraft({
    writing: { of: 'paper', kind: 'rework', id: paper.id },
    name: `${personId}.rework.${paper.id}`,
    schema: reworkDraft,
    server: [...review.edited],
    revision: stand,
  });
  const overtaken = draft.unsaved && draft.base !== stand;
  const rework = useReworkAmendment(paper.id);
  const refresh = useRefreshed(['review', paper.id]);
  const save = async (): Promise<void> => {
    try {
      await rework.mutateAsync({
        ...readTyped(typedPaper, inputOf(paper)),
        points: draft.value,
        baseVersionId: newest.id,
        revision: review.revision,
      });
      draft.discard();
      onDone();
    } catch (error) {
      if (isProblem(error, 'stale-revision')) await client.invalidateQueries({ queryKey: ['review', paper.id] });
    }
  };
  const open = units.filter(({ outcome }) => outcome === 'lost').length;
  const moved = units.filter(({ outcome }) => outcome === 'moved').length;
  return (
    <WithColleagues writing={{ of: 'paper', kind: 'rework', id: paper.id }} onOthers={refresh}>
      <div className="g-stack">
        <Section title={t('rework.units')}>
          <p>{t('rework.unitsText', { date: formatShortInstant(newest.createdAt) })}</p>
          <p>
            <strong>{t('rework.moved', { count: moved })}</strong> <strong>{t('rework.lost', { count: open })}</strong>
          </p>
          <ReviewUnits units={units} />
        </Section>
        <Section title={t('rework.edit')}>
          <p className="g-muted">{t('rework.editText')}</p>
          {overtaken ? (
            <Overtaken onGoOn={() => draft.rebase(stand)} onDiscard={draft.discard} />
          ) : (
            <DraftNotes draft={draft} saysBehind />
          )}
          <AmendmentEditor
            base={review.points}
            parentId={paper.parentId}
            points={draft.value}
            grouping={paper.amendment?.grouping ?? 'points'}
            onChange={(points) => draft.change([...points])}
          />
        </Section>
        <ProblemAlert error={rework.error} />
        {draft.unsaved && <SaveState draft={draft} saving={rework.isPending} />}
        <div className="g-actions">
          <Button busy={rework.isPending} inactive={overtaken} onClick={() => void save()}>
            {t('rework.save')}
          </Button>
        </div>
      </div>
    </WithColleagues>
  );
}
