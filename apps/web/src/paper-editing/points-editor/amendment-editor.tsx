import type { Grouping, Point, PointId } from '@gremia/resolution';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button';
import { ConfirmDialog } from '../../answers/confirm-dialog';
import { Section } from '../../ui/section';
import { AmendmentPreview } from './amendment-preview';
import { GroupingField } from './grouping-field';
import { PointsEditor } from './points-editor';
import { StruckPoints } from './struck-points';
import './points-editor.css';

export interface AmendmentEditorProps {
  /** The text of the paper that is to be amended. */
  readonly base: readonly Point[];
  /** The paper that is amended, for reading documents. */
  readonly parentId: string | null;
  /** That text as the author wants it. */
  readonly points: readonly Point[];
  readonly onChange: (points: readonly Point[]) => void;
  /**
   * What the council is to vote on at once; without `onGrouping` it is not asked (a counter-wording is not voted on as
   * it is).
   */
  readonly grouping?: Grouping;
  readonly onGrouping?: (grouping: Grouping) => void;
  readonly reasons?: Readonly<Record<PointId, string>>;
  readonly onReason?: (id: PointId, text: string) => void;
}

/** An amendment is written by editing the text; the changes are recognised and shown marked while typing. */
export function AmendmentEditor({
  base,
  parentId,
  points,
  onChange,
  grouping = 'points',
  onGrouping,
  reasons,
  onReason,
}: AmendmentEditorProps): ReactElement {
  const { t } = useTranslation('editor');
  const [resetting, setResetting] = useState(false);
  return (
    <div className="amendment-editor">
      <Section title={t('amendment.edit')} level={3}>
        <p className="g-muted g-small">{t('amendment.editHint')}</p>
        <PointsEditor
          parentId={parentId}
          points={points}
          onChange={onChange}
          {...(reasons === undefined ? {} : { reasons })}
          {...(onReason === undefined ? {} : { onReason })}
        />
        <StruckPoints base={base} points={points} onChange={onChange} />
        <div>
          <Button variant="tertiary" onClick={() => setResetting(true)}>
            {t('amendment.reset')}
          </Button>
        </div>
      </Section>
      <Section title={t('amendment.preview')} level={3}>
        {onGrouping !== undefined && <GroupingField value={grouping} onChange={onGrouping} />}
        <AmendmentPreview base={base} points={points} grouping={grouping} />
      </Section>
      <ConfirmDialog
        open={resetting}
        danger
        title={t('amendment.resetTitle')}
        confirmLabel={t('amendment.reset')}
        onCancel={() => setResetting(false)}
        onConfirm={() => {
          setResetting(false);
          onChange(base);
        }}
      >
        <p>{t('amendment.resetText')}</p>
      </ConfirmDialog>
    </div>
  );
}
