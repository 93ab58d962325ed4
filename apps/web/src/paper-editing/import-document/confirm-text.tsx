import type { ReadDocumentResult } from '@gremia/contracts';
import { walk, type Point } from '@gremia/resolution';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Alert } from '../../ui/alert';
import { Button } from '../../ui/button';
import { PointList } from '../../resolution-text/point-list';
import { FocusedHeading } from './focused-heading';
import { LeftOut } from './left-out';

export interface ConfirmTextProps {
  readonly result: ReadDocumentResult;
  /** The text that is in the editor now. */
  readonly present: readonly Point[];
  readonly onTake: (points: readonly Point[]) => void;
  readonly onCancel: () => void;
}

/** Shows what was read as a text, with what was left out of it, before it is taken over. */
export function ConfirmText({ result, present, onTake, onCancel }: ConfirmTextProps): ReactElement {
  const { t } = useTranslation(['editor', 'common']);
  const { points } = result;
  return (
    <section className="g-import">
      <FocusedHeading>{t('import.readText', { count: walk(points).length })}</FocusedHeading>
      {points.length === 0 ? (
        <Alert kind="warning" title={t('import.nothing')} />
      ) : (
        <div className="g-text-sheet">
          <PointList points={points} />
        </div>
      )}
      <LeftOut paragraphs={[...result.before, ...result.unread, ...result.after]} />
      <div className="g-actions">
        {points.length > 0 && (
          <Button onClick={() => onTake([...present, ...points])}>
            {t(present.length === 0 ? 'import.take' : 'paste.append')}
          </Button>
        )}
        {points.length > 0 && present.length > 0 && (
          <Button variant="secondary" onClick={() => onTake(points)}>
            {t('paste.replace')}
          </Button>
        )}
        <Button variant="tertiary" onClick={onCancel}>
          {t('common:action.cancel')}
        </Button>
      </div>
    </section>
  );
}
