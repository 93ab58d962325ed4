import type { PaperDetail, PaperInput } from '@gremia/contracts';
import type { Point, PointId } from '@gremia/resolution';
import type { ReactElement, ReactNode } from 'react';
import { MarkedTextWithSwitch } from '../ui/marked-text.switch';
import { AmendmentEditor } from '../ui/points-editor/amendment-editor';

export interface AmendmentFieldProps {
  /** Null while it is not on the server yet. */
  readonly paper: Pick<PaperDetail, 'amendment' | 'adjusted'> | null;
  readonly value: PaperInput;
  readonly base: readonly Point[];
  readonly onChange: (part: Partial<PaperInput>) => void;
  readonly onReason?: (id: PointId, text: string) => void;
  /** Stands in the place of the editor while the amendment rests on an earlier version: the way to the new one. */
  readonly instead?: ReactNode;
}

/** The text of an amendment while it is written. One that has been overtaken is first put on the new text, elsewhere. */
export function AmendmentField({ paper, value, base, onChange, onReason, instead }: AmendmentFieldProps): ReactElement {
  const { amendment, adjusted } = paper ?? { amendment: null, adjusted: null };
  if (adjusted !== null && value.baseVersionId !== adjusted.baseVersionId) {
    return (
      <>
        {instead}
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
