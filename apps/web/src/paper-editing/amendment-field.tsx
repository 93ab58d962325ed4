import type { Point, PointId } from '@gremia/resolution';
import type { ReactElement } from 'react';
import { AmendmentEditor } from './points-editor/amendment-editor';
import type { PaperDraft } from './paper-input';

export interface AmendmentFieldProps {
  readonly value: PaperDraft;
  readonly base: readonly Point[];
  readonly onChange: (part: Partial<PaperDraft>) => void;
  readonly onReason?: (id: PointId, text: string) => void;
}

/** The text of an amendment while it is written. */
export function AmendmentField({ value, base, onChange, onReason }: AmendmentFieldProps): ReactElement {
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
