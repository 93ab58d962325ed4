import type { PaperDetail, VersionView } from '@gremia/contracts';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useCorrectText } from '../../api/corrections';
import { isProblem } from '../../api/api-problem';
import { Alert } from '../../ui/alert';
import { Button } from '../../ui/button';
import { ConfirmDialog } from '../../answers/confirm-dialog';
import { MarkedText } from '../../resolution-text/marked-text';
import { MarkedTextWithSwitch } from '../../resolution-text/marked-text.switch';
import { PointsEditor } from '../../paper-editing/points-editor/points-editor';
import { StruckPoints } from '../../paper-editing/points-editor/struck-points';
import { WithColleagues } from '../../drafts/colleagues';
import { useRefreshed } from '../../drafts/use-refreshed';
import { DraftNotes, SaveState } from '../../drafts/save-state';
import { DraftForm } from '../../forms/draft-form';
import { Section } from '../../ui/section';
import { TextArea } from '../../ui/text-field';
import { DoubtList } from './doubt-list';
import { useCorrection } from './use-correction';

const LONGEST_REASON = 1_000;

/** What is missing; said when it is shown, in the language of the interface. */
interface Gaps {
  readonly change: boolean;
  readonly reason: boolean;
  readonly meaning: boolean;
}
const NO_GAPS: Gaps = { change: false, reason: false, meaning: false };

export interface CorrectionFormProps {
  readonly paper: PaperDetail;
  readonly resolution: VersionView;
  readonly personId: string;
  readonly onDone: () => void;
}

/**
 * Correcting a resolved text: the editor with its marks, the reason, what looks like more than spelling, and the
 * confirmation.
 */
export function CorrectionForm({ paper, resolution, personId, onDone }: CorrectionFormProps): ReactElement {
  const { t } = useTranslation(['correction', 'common']);
  const { draft, changes, changed, stale, confirmed, confirm } = useCorrection(paper, resolution, personId);
  const [gaps, setGaps] = useState(NO_GAPS);
  const [asking, setAsking] = useState(false);
  const correct = useCorrectText(paper);
  const refresh = useRefreshed(['paper', paper.id]);
  const [attempts, setAttempts] = useState(0);
  const { points, reason } = draft.value;
  const doubts = changes?.doubts ?? [];
  const change = (next: Partial<typeof draft.value>): void => {
    draft.change({ ...draft.value, ...next });
    setGaps(NO_GAPS);
    correct.reset();
  };
  const ask = (): void => {
    if (stale) return;
    const found = { change: !changed, reason: reason.trim() === '', meaning: doubts.length > 0 && !confirmed };
    const sound = !found.change && !found.reason && !found.meaning;
    setGaps(found);
    if (!sound) setAttempts(attempts + 1);
    setAsking(sound);
  };
  const send = (): void =>
    correct.mutate(
      { points, basedOn: resolution.hash, reason: reason.trim(), confirmsMeaning: doubts.length > 0 },
      {
        onSuccess: () => {
          setAsking(false);
          draft.discard();
          onDone();
        },
        onError: (error) => isProblem(error, 'stale-revision') && setAsking(false),
      },
    );
  return (
    <WithColleagues writing={{ of: 'paper', kind: 'correction', id: paper.id }} onOthers={refresh}>
      <DraftForm
        refusal={{ failure: asking ? null : correct.error, attempts }}
        className="g-form clerk-form"
        onSave={ask}
      >
        <DraftNotes draft={draft} saysBehind />
        {stale && (
          <Alert kind="warning" title={t('stale.title')} role="alert">
            <p>{t('stale.text')}</p>
            <div className="g-actions">
              <Button variant="secondary" onClick={() => draft.rebase(resolution.no)}>
                {t('stale.keep')}
              </Button>
              <Button variant="tertiary" onClick={draft.discard}>
                {t('common:saveState.discard')}
              </Button>
            </div>
          </Alert>
        )}
        <Section title={t('edit')}>
          <p className="g-muted g-small">{t('editHint')}</p>
          <PointsEditor points={points} onChange={(next) => change({ points: [...next] })} />
          <StruckPoints base={resolution.points} points={points} onChange={(next) => change({ points: [...next] })} />
        </Section>
        <Section title={t('preview')}>
          {changes === null ? (
            <Alert kind="warning" title={t('failed')} />
          ) : changed ? (
            <MarkedTextWithSwitch points={changes.marked} startOnlyChanged />
          ) : null}
          {!changed && <p className="g-muted">{t('unchanged')}</p>}
          {gaps.change && <Alert kind="danger" role="alert" title={t('changeMissing')} />}
          <DoubtList
            doubts={doubts}
            confirmed={confirmed}
            error={gaps.meaning && !confirmed ? t('doubts.missing') : undefined}
            onConfirm={confirm}
          />
        </Section>
        <TextArea
          label={t('reason')}
          hint={t('reasonHint')}
          rows={2}
          maxLength={LONGEST_REASON}
          value={reason}
          error={gaps.reason ? t('reasonMissing') : undefined}
          onChange={(event) => change({ reason: event.target.value })}
        />
        {draft.unsaved && <SaveState draft={draft} saving={correct.isPending} />}
        <div className="g-actions">
          <Button type="submit" inactive={stale}>
            {t('save')}
          </Button>
        </div>
        <ConfirmDialog
          open={asking}
          title={t('confirm.title')}
          confirmLabel={t('confirm.save')}
          busy={correct.isPending}
          error={correct.error}
          onCancel={() => setAsking(false)}
          onConfirm={send}
        >
          <MarkedText points={changes?.marked ?? []} onlyChanged />
          <p className="g-break">{t('note.reason', { reason: reason.trim() })}</p>
          <p>{t('confirm.text')}</p>
        </ConfirmDialog>
      </DraftForm>
    </WithColleagues>
  );
}
