import type { PaperDetail, PaperInput } from '@gremia/contracts';
import type { Point, PointId } from '@gremia/resolution';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Alert } from '../ui/alert';
import { Button } from '../ui/button';
import { MarkedTextWithSwitch } from '../ui/marked-text.switch';
import { AmendmentEditor } from '../ui/points-editor/amendment-editor';

export interface AmendmentFieldProps {
  /** Null while it is not on the server yet. */
  readonly paper: Pick<PaperDetail, 'amendment' | 'adjusted'> | null;
  readonly value: PaperInput;
  readonly base: readonly Point[];
  readonly onChange: (part: Partial<PaperInput>) => void;
  readonly onReason?: (id: PointId, text: string) => void;
}

/** The text of an amendment while it is written. One that has been overtaken is first put on the new text, for its author to look it through. */
export function AmendmentField({ paper, value, base, onChange, onReason }: AmendmentFieldProps): ReactElement {
  const { t } = useTranslation('editor');
  const { amendment, adjusted } = paper ?? { amendment: null, adjusted: null };
  if (adjusted !== null && value.baseVersionId !== adjusted.baseVersionId) {
    return (
      <>
        <Alert kind="warning" title={t('adjust.title')}>
          <p>{t('adjust.text')}</p>
          <Button onClick={() => onChange({ points: adjusted.points, baseVersionId: adjusted.baseVersionId })}>{t('adjust.begin')}</Button>
        </Alert>
        <MarkedTextWithSwitch points={amendment?.marked ?? []} startOnlyChanged />
      </>
    );
  }
  return (
    <AmendmentEditor
      base={base}
      parentId={value.parentId}
      points={value.points}
      onChange={(points) => onChange({ points: [...points] })}
      grouping={value.grouping ?? 'points'}
      onGrouping={(grouping) => onChange({ grouping })}
      reasons={value.pointReasons}
      {...(onReason === undefined ? {} : { onReason })}
    />
  );
}
