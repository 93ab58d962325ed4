import { useId, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { ReadingResult } from './reading-result';
import { useDocumentReading, type DocumentReadingOptions } from './use-document-reading';
import './import-document.css';

/**
 * Reads a Word or text file into the editor. What the document leaves open is asked point by point before anything
 * changes.
 */
export function ImportDocument(options: DocumentReadingOptions): ReactElement {
  const { t } = useTranslation('editor');
  const id = useId();
  const reading = useDocumentReading(options);
  const progress =
    reading.share < 1 ? t('import.sending', { percent: Math.round(reading.share * 100) }) : t('import.reading');
  return (
    <details className="points-editor__paste">
      <summary>{t('import.open')}</summary>
      <div className="g-stack">
        <div className="kern-form-input">
          <label className="kern-label" htmlFor={id}>
            {t('import.file')}
          </label>
          <div className="kern-hint" id={`${id}-hint`}>
            {t(options.parentId === null ? 'import.hintText' : 'import.hintAmendment')}
          </div>
          <input
            id={id}
            type="file"
            className="g-file"
            accept=".docx,.txt,.md,.markdown,.html,.htm"
            aria-describedby={`${id}-hint`}
            onChange={(event) => {
              const file = event.target.files?.[0];
              if (file !== undefined) reading.begin(file);
              event.target.value = '';
            }}
          />
        </div>
        <ReadingResult reading={reading} points={options.points} progress={progress} />
      </div>
    </details>
  );
}
