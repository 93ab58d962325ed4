import { ownValue } from '@gremia/contracts';
import { citationsOf, labelsOf, plainText, walk, type Point, type PointId } from '@gremia/resolution';
import { useCallback, useLayoutEffect, useRef, type DragEvent, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { LiveRegion } from '../../ui/live-region';
import { ImportDocument } from '../import-document/import-document';
import { PasteAmendment } from '../import-document/paste-amendment';
import { PasteText } from './paste-text';
import { PointRow } from './point-row';
import { useDragging } from './use-dragging';
import { usePointsEditing } from './use-points-editing';
import './points-editor.css';

export interface PointsEditorProps {
  readonly points: readonly Point[];
  readonly onChange: (points: readonly Point[]) => void;
  /** Reasons by point id; without `onReason` none are asked for. */
  readonly reasons?: Readonly<Record<PointId, string>>;
  readonly onReason?: (id: PointId, text: string) => void;
  /** The paper that this text amends; a document is then read as an amendment of it. */
  readonly parentId?: string | null;
  /**
   * Where these are only some points of a text: the whole of it, for numbers and references. Texts and documents cannot
   * be read in then.
   */
  readonly within?: (points: readonly Point[]) => readonly Point[];
}

const unchanged = (points: readonly Point[]): readonly Point[] => points;

/**
 * Edits a resolution text point by point: add, strike, move, nest, by keyboard and by drag. Numbers and references
 * follow by themselves.
 */
export function PointsEditor({
  points,
  onChange,
  reasons = {},
  onReason,
  parentId = null,
  within = unchanged,
}: PointsEditorProps): ReactElement {
  const { t } = useTranslation('editor');
  const { root, actions, said, struck, undo } = usePointsEditing(points, onChange, within);
  const dragging = useDragging(points, actions.move);
  const startDragging = useSteady(dragging.start);
  const whole = within(points);
  const labels = labelsOf(whole);
  const citations = citationsOf(whole);
  const nameOf = (id: PointId): string => {
    const cited = citations.get(id) ?? '';
    return cited === '' ? t('plainPoint') : `BP ${cited}`;
  };
  return (
    <div
      className="points-editor"
      ref={root}
      onDragOver={dragging.over}
      onDrop={dragging.drop}
      onDragEnd={dragging.end}
    >
      {points.length === 0 ? (
        <EmptyState title={t('empty')}>
          <p>{t('emptyHint')}</p>
          <Button variant="secondary" icon="add" onClick={() => actions.addAfter(null)}>
            {t('first')}
          </Button>
        </EmptyState>
      ) : (
        <ol className="points-editor__rows">
          {walk(points).map(({ point: { id, body }, depth }) => (
            <PointRow
              key={id}
              id={id}
              label={labels.get(id) ?? ''}
              name={nameOf(id)}
              depth={depth}
              text={plainText(body, citations)}
              actions={actions}
              reason={ownValue(reasons, id)}
              onReason={onReason}
              onDragStart={startDragging}
              dropSide={dragging.mark?.row === id ? dragging.mark.side : null}
            />
          ))}
        </ol>
      )}
      <div className="g-actions">
        {points.length > 0 && (
          <Button variant="secondary" icon="add" onClick={() => actions.addAfter(null)}>
            {t('append')}
          </Button>
        )}
        {struck !== null && (
          <Button variant="tertiary" icon="autorenew" onClick={undo}>
            {t('undo')}
          </Button>
        )}
      </div>
      {points.length > 0 && <p className="g-muted g-small">{t('keys')}</p>}
      <LiveRegion hidden>{said}</LiveRegion>
      {within === unchanged && parentId === null && <PasteText points={points} onRead={onChange} />}
      {within === unchanged && parentId !== null && (
        <PasteAmendment points={points} parentId={parentId} onRead={onChange} />
      )}
      {within === unchanged && <ImportDocument points={points} parentId={parentId} onRead={onChange} />}
    </div>
  );
}

/** A function that stays the same object, so that rows that have not changed are not drawn again with every key. */
function useSteady(work: (event: DragEvent, id: PointId) => void): (event: DragEvent, id: PointId) => void {
  const latest = useRef(work);
  useLayoutEffect(() => {
    latest.current = work;
  });
  return useCallback((event, id) => latest.current(event, id), []);
}
