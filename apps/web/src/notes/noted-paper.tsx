import type { NotedPassage } from '@gremia/contracts';
import { useRef, useState, type ReactElement, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useAddNote, useNotes } from '../api/notes';
import { ProblemAlert } from '../answers/problem-alert';
import { Button } from '../ui/button';
import { CheckField } from '../ui/choice-field';
import { Section } from '../ui/section';
import { NewNote } from './new-note';
import { NoteLine } from './note-line';
import { leadTo, pointsOn, sheetIn } from './noted-sheet';
import { SelectionBar } from './selection-bar';
import { useMarkedPassages } from './use-marked-passages';
import './notes.css';

interface NotedPaperProps {
  readonly paperId: string;
  /** The text that passages are marked in. */
  readonly children: ReactNode;
}

const NONE = [] as const;

/** The text of a paper with the reader's own marks in it, and their private notes below. */
export function NotedPaper({ paperId, children }: NotedPaperProps): ReactElement {
  const { t } = useTranslation('pocket');
  const text = useRef<HTMLDivElement>(null);
  const query = useNotes({ paperId });
  const notes = query.data ?? NONE;
  const [printed, setPrinted] = useState(false);
  const [writing, setWriting] = useState<{ readonly passage: NotedPassage | null } | null>(null);
  const ranges = useMarkedPassages(text, notes, printed);
  const add = useAddNote();
  const mark = (passage: NotedPassage): void => {
    add.mutate({ id: crypto.randomUUID(), about: { paperId, passage }, text: '' });
    document.getSelection()?.removeAllRanges();
  };
  return (
    <>
      <div ref={text}>{children}</div>
      <SelectionBar text={text} onMark={mark} onWrite={(passage) => setWriting({ passage })} />
      <div className={printed ? undefined : 'g-no-print'}>
        <Section
          title={t('notes.title')}
          actions={
            <Button variant="secondary" icon="add" onClick={() => setWriting({ passage: null })}>
              {t('notes.write')}
            </Button>
          }
        >
          <p className="g-muted g-small g-no-print">{t('notes.explained')}</p>
          {query.isError && <ProblemAlert error={query.error} />}
          {add.isError && <ProblemAlert error={add.error} />}
          {writing !== null && (
            <NewNote
              key={writing.passage?.start ?? 'all'}
              paperId={paperId}
              passage={writing.passage}
              points={pointsOn(sheetIn(text.current))}
              onDone={() => setWriting(null)}
            />
          )}
          {notes.length > 0 && (
            <>
              <ul className="g-notes">
                {notes.map((note) => {
                  const range = ranges.get(note.id);
                  return (
                    <NoteLine key={note.id} note={note} onLead={range === undefined ? null : () => leadTo(range)} />
                  );
                })}
              </ul>
              <div className="g-no-print">
                <CheckField
                  label={t('notes.print')}
                  checked={printed}
                  onChange={(event) => setPrinted(event.target.checked)}
                />
              </div>
            </>
          )}
        </Section>
      </div>
    </>
  );
}
