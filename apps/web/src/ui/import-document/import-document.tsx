import { LARGEST_DOCUMENT, type ReadDocumentResult } from '@gremia/contracts';
import { walk, type Point } from '@gremia/resolution';
import { useMutation } from '@tanstack/react-query';
import { useId, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { readDocument } from '../../api/upload';
import { uuid } from '../../live/uuid';
import { Alert } from '../alert';
import { Button } from '../button';
import { ProblemAlert } from '../problem-alert';
import { withFreshIds } from './apply-choices';
import { ConfirmReading } from './confirm-reading';
import { ConfirmText } from './confirm-text';

export interface ImportDocumentProps {
  readonly points: readonly Point[];
  /** The paper whose text is amended; null for a text of its own. */
  readonly parentId: string | null;
  /** Takes the text over into the editor; nothing is saved by that. */
  readonly onRead: (points: readonly Point[]) => void;
}

/** Reads a Word or text file into the editor. What the document leaves open is asked point by point before anything changes. */
export function ImportDocument({ points, parentId, onRead }: ImportDocumentProps): ReactElement {
  const { t } = useTranslation('editor');
  const id = useId();
  const [share, setShare] = useState(0);
  const [result, setResult] = useState<ReadDocumentResult | null>(null);
  const [tooLarge, setTooLarge] = useState(false);
  const [before, setBefore] = useState<readonly Point[] | null>(null);
  const reading = useMutation({
    mutationFn: (file: File) => readDocument({ file, parentId, onProgress: setShare }),
    onSuccess: (read) => setResult(withFreshIds(read, `d-${uuid()}:`)),
  });
  const begin = (file: File): void => {
    setResult(null);
    setBefore(null);
    setShare(0);
    setTooLarge(file.size > LARGEST_DOCUMENT);
    reading.reset();
    if (file.size <= LARGEST_DOCUMENT) reading.mutate(file);
  };
  const take = (taken: readonly Point[]): void => {
    setBefore(points);
    setResult(null);
    onRead(taken);
  };
  const cancel = (): void => setResult(null);
  const progress = share < 1 ? t('import.sending', { percent: Math.round(share * 100) }) : t('import.reading');
  return (
    <details className="points-editor__paste">
      <summary>{t('import.open')}</summary>
      <div className="g-stack">
        <div className="kern-form-input">
          <label className="kern-label" htmlFor={id}>
            {t('import.file')}
          </label>
          <div className="kern-hint" id={`${id}-hint`}>
            {t(parentId === null ? 'import.hintText' : 'import.hintAmendment')}
          </div>
          <input
            id={id}
            type="file"
            className="g-file"
            accept=".docx,.txt,.md,.markdown,.html,.htm"
            aria-describedby={`${id}-hint`}
            onChange={(event) => {
              const file = event.target.files?.[0];
              if (file !== undefined) begin(file);
              event.target.value = '';
            }}
          />
        </div>
        <p role="status">{reading.isPending ? progress : before !== null ? t('import.taken', { count: walk(points).length }) : ''}</p>
        {tooLarge && <Alert kind="danger" role="alert" title={t('import.tooLarge')} />}
        <ProblemAlert error={reading.error} />
        {result !== null &&
          (result.reading === null ? (
            <ConfirmText result={result} present={points} onTake={take} onCancel={cancel} />
          ) : (
            <ConfirmReading result={result} reading={result.reading} onTake={take} onCancel={cancel} />
          ))}
        {before !== null && (
          <div>
            <Button
              variant="tertiary"
              icon="autorenew"
              onClick={() => {
                setBefore(null);
                onRead(before);
              }}
            >
              {t('import.undo')}
            </Button>
          </div>
        )}
      </div>
    </details>
  );
}
