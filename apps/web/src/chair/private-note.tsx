import { useId, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { TextArea } from '../ui/text-field';

interface PrivateNoteProps {
  readonly meetingId: string;
  /** Whose note it is: two people at one machine do not read each other's. */
  readonly personId: string | null;
}

const keyOf = ({ meetingId, personId }: PrivateNoteProps): string => `gremia.note.${personId ?? ''}.${meetingId}`;

/** A note for oneself. It stays in this browser and never reaches the server, the minutes or anybody else. */
export function PrivateNote(props: PrivateNoteProps): ReactElement {
  const { t } = useTranslation('chair');
  const id = useId();
  const [text, setText] = useState(() => readNote(keyOf(props)));
  return (
    <details className="g-disclosure" id={id}>
      <summary>{t('note.summary')}</summary>
      <TextArea
        label={t('note.label')}
        hint={t('note.hint')}
        rows={4}
        maxLength={20_000}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          keepNote(keyOf(props), event.target.value);
        }}
      />
    </details>
  );
}

function readNote(key: string): string {
  try {
    return localStorage.getItem(key) ?? '';
  } catch {
    return '';
  }
}

function keepNote(key: string, text: string): void {
  try {
    if (text === '') localStorage.removeItem(key);
    else localStorage.setItem(key, text);
  } catch {
    // Without storage the note lasts until the page is closed.
  }
}
