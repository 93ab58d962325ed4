import type { PaperDetail } from '@gremia/contracts';
import { compareVersions, linkReferences, type MarkedPoint, type Point } from '@gremia/resolution';
import { useDeferredValue, useMemo, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { usePreviewVersion } from '../api/paper-versions';
import { DraftForm } from '../forms/draft-form';
import { PaperFieldsInputs } from '../paper-fields/paper-fields-inputs';
import { Button } from '../ui/button';
import { ConfirmDialog } from '../answers/confirm-dialog';
import { isUntouched } from '../resolution-text/marked-text';
import { MarkedTextWithSwitch } from '../resolution-text/marked-text.switch';
import { PointsEditor } from './points-editor/points-editor';
import { WithColleagues } from '../drafts/colleagues';
import { useRefreshed } from '../drafts/use-refreshed';
import { DraftNotes, SaveState } from '../drafts/save-state';
import { Section } from '../ui/section';
import { Overtaken } from './overtaken';
import { useVersionEditing } from './use-version-editing';
import { VersionConsequences } from './version-consequences';

export interface NewVersionProps {
  readonly paper: PaperDetail;
  readonly personId: string;
  readonly onDone: () => void;
}

/**
 * A new version of a submitted text: written beside the comparison with the present one, brought in after being told
 * what it means for the amendments.
 */
export function NewVersion({ paper, personId, onDone }: NewVersionProps): ReactElement {
  const { t } = useTranslation('versions');
  const { draft, saving, failure, attempts, refuse, clearFailure, overtaken, goOn, save } = useVersionEditing(
    paper,
    personId,
  );
  const preview = usePreviewVersion(paper.id);
  const refresh = useRefreshed(['paper', paper.id]);
  const [asking, setAsking] = useState(false);
  const { value } = draft;
  const ask = (): void => {
    clearFailure();
    if (!draft.unsaved || overtaken) return;
    preview.mutate(value.points, { onSuccess: () => setAsking(true), onError: refuse });
  };
  const close = (): void => {
    clearFailure();
    setAsking(false);
  };
  return (
    <WithColleagues writing={{ of: 'paper', kind: 'version', id: paper.id }} onOthers={refresh}>
      <DraftForm
        refusal={{ failure: asking ? null : failure, attempts }}
        className="g-stack g-new-version"
        onSave={ask}
      >
        {!overtaken && <DraftNotes draft={draft} saysBehind />}
        {overtaken && <Overtaken onGoOn={goOn} onDiscard={draft.discard} />}
        <div className="amendment-editor">
          <Section title={t('bringIn.text')}>
            <PointsEditor
              points={value.points}
              reasons={value.pointReasons}
              onChange={(points) => draft.change({ ...value, points: [...points] })}
              onReason={(id, reason) =>
                draft.change({ ...value, pointReasons: { ...value.pointReasons, [id]: reason } })
              }
            />
            <PaperFieldsInputs
              kind={paper.kind}
              values={value}
              error={failure}
              onChange={(part) => draft.change({ ...value, ...part })}
            />
          </Section>
          <Section title={t('bringIn.comparison')}>
            <VersionMarks base={paper.text?.points ?? []} points={value.points} />
          </Section>
        </div>
        {draft.unsaved && <SaveState draft={draft} saving={saving} />}
        <div className="g-actions">
          <Button type="submit" busy={preview.isPending} inactive={!draft.unsaved || overtaken}>
            {t('bringIn.ask')}
          </Button>
        </div>
        <ConfirmDialog
          open={asking}
          title={t('bringIn.confirmTitle', { number: paper.number ?? '' })}
          confirmLabel={t('bringIn.confirm')}
          busy={saving}
          onCancel={close}
          onConfirm={() => void save().then((done) => (done ? onDone() : setAsking(false)))}
        >
          <VersionConsequences amendments={preview.data?.amendments ?? []} state={paper.state} />
        </ConfirmDialog>
      </DraftForm>
    </WithColleagues>
  );
}

function VersionMarks({
  base,
  points,
}: {
  readonly base: readonly Point[];
  readonly points: readonly Point[];
}): ReactElement {
  const { t } = useTranslation('versions');
  const settled = useDeferredValue(points);
  const marked = useMemo((): MarkedPoint[] => compareVersions(base, linkReferences(settled)), [base, settled]);
  if (marked.every(isUntouched)) return <p className="g-muted">{t('bringIn.unchanged')}</p>;
  return <MarkedTextWithSwitch points={marked} legend={t('views')} />;
}
