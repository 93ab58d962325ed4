import { walk, type Point } from '@gremia/resolution';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Alert } from '../../ui/alert';
import { Button } from '../../ui/button';
import { ProblemAlert } from '../../answers/problem-alert';
import { ConfirmReading } from './confirm-reading';
import { ConfirmText } from './confirm-text';
import type { DocumentReading } from './use-document-reading';

export interface ReadingResultProps {
  readonly reading: DocumentReading;
  /** The text that is in the editor now. */
  readonly points: readonly Point[];
  /** Said while it is under way. */
  readonly progress: string;
}

/** How far a document is, what was read of it and has to be confirmed, and the way back. */
export function ReadingResult({ reading, points, progress }: ReadingResultProps): ReactElement {
  const { t } = useTranslation('editor');
  const { result, busy, taken, tooLarge, error, take, cancel, undo } = reading;
  return (
    <>
      <p role="status">{busy ? progress : taken ? t('import.taken', { count: walk(points).length }) : ''}</p>
      {tooLarge && <Alert kind="danger" role="alert" title={t('import.tooLarge')} />}
      <ProblemAlert error={error} />
      {result !== null &&
        (result.reading === null ? (
          <ConfirmText result={result} present={points} onTake={take} onCancel={cancel} />
        ) : (
          <ConfirmReading result={result} reading={result.reading} onTake={take} onCancel={cancel} />
        ))}
      {taken && (
        <div>
          <Button variant="tertiary" icon="autorenew" onClick={undo}>
            {t('import.undo')}
          </Button>
        </div>
      )}
    </>
  );
}
