import { renamePoint, walk, type Point } from '@gremia/resolution';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useReadText } from '../../api/papers';
import { uuid } from '../../live/uuid';
import { Button } from '../../ui/button';
import { LiveRegion } from '../../ui/live-region';
import { ProblemAlert } from '../../answers/problem-alert';
import { TextArea } from '../../ui/text-field';
import { PasteNote, type PasteNoteProps } from './paste-note';

export interface PasteTextProps {
  readonly points: readonly Point[];
  readonly onRead: (points: readonly Point[]) => void;
}

/** Reads points from a finished text. What was pasted stays in the field until it has been read. */
export function PasteText({ points, onRead }: PasteTextProps): ReactElement {
  const { t } = useTranslation('editor');
  const [text, setText] = useState('');
  const [note, setNote] = useState<PasteNoteProps | null>(null);
  const reading = useReadText();
  const read = (replace: boolean): void =>
    reading.mutate(text, {
      onSuccess: (result) => {
        // Ids made of the position would be taken for those of points that are already there.
        const prefix = `t-${uuid()}:`;
        const fresh = result.points.map((point) => renamePoint(point, (id) => prefix + id));
        if (fresh.length === 0) return setNote({ count: 0, leftOut: [] });
        onRead(replace ? fresh : [...points, ...fresh]);
        setNote({ count: walk(fresh).length, leftOut: result.leftOut });
        setText('');
      },
    });
  const empty = text.trim() === '';
  return (
    <details className="points-editor__paste">
      <summary>{t('paste.open')}</summary>
      <div className="g-stack">
        <TextArea
          label={t('paste.label')}
          hint={t('paste.hint')}
          rows={6}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <ProblemAlert error={reading.error} />
        <div className="g-actions">
          <Button variant="secondary" inactive={empty} busy={reading.isPending} onClick={() => read(false)}>
            {t('paste.append')}
          </Button>
          {points.length > 0 && (
            <Button variant="secondary" inactive={empty} busy={reading.isPending} onClick={() => read(true)}>
              {t('paste.replace')}
            </Button>
          )}
        </div>
        <LiveRegion>{note !== null && <PasteNote {...note} />}</LiveRegion>
      </div>
    </details>
  );
}
