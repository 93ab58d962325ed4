import { useState, type ClipboardEvent, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button';
import { TextArea } from '../../ui/text-field';
import { ReadingResult } from './reading-result';
import { useDocumentReading, type DocumentReadingOptions } from './use-document-reading';

/** What was pasted, as the field shows it and as it was formatted. */
interface Pasted {
  readonly shown: string;
  readonly html: string;
}

/**
 * Reads changes that somebody types as instructions ("BP 02 wird gestrichen") or pastes, in the way of a file: what is
 * certain is shown, the rest is asked point by point.
 * Pasted text keeps its strike-through and bold type as long as nobody changes it in the field.
 */
export function PasteAmendment(options: DocumentReadingOptions): ReactElement {
  const { t } = useTranslation('editor');
  const [text, setText] = useState('');
  const [pasted, setPasted] = useState<Pasted | null>(null);
  const reading = useDocumentReading(options);
  const formatted = pasted !== null && pasted.shown === text ? pasted.html : null;
  const paste = (event: ClipboardEvent<HTMLTextAreaElement>): void => {
    const [html, shown] = [event.clipboardData.getData('text/html'), event.clipboardData.getData('text/plain')];
    // Beside words that are there already the formatted ones would stand alone.
    if (html === '' || text.trim() !== '') return;
    event.preventDefault();
    setText(shown);
    setPasted({ shown, html });
  };
  const read = (): void =>
    reading.begin(
      formatted === null
        ? new File([text], 'text.txt', { type: 'text/plain' })
        : new File([formatted], 'text.html', { type: 'text/html' }),
    );
  return (
    <details className="points-editor__paste">
      <summary>{t('pasteAmendment.open')}</summary>
      <div className="g-stack">
        <TextArea
          label={t('pasteAmendment.label')}
          hint={t('pasteAmendment.hint')}
          rows={6}
          value={text}
          onChange={(event) => setText(event.target.value)}
          onPaste={paste}
        />
        <p role="status" className="g-small g-muted">
          {formatted === null ? '' : t('pasteAmendment.formatted')}
        </p>
        <div className="g-actions">
          <Button variant="secondary" inactive={text.trim() === ''} busy={reading.busy} onClick={read}>
            {t('pasteAmendment.read')}
          </Button>
        </div>
        <ReadingResult reading={reading} points={options.points} progress={t('pasteAmendment.reading')} />
      </div>
    </details>
  );
}
