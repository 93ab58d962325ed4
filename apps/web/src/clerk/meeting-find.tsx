import { useState, type ReactElement, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button';
import { TextField } from '../ui/text-field';

interface MeetingFindProps {
  readonly initial: string;
  /** With the words, or without any for the usual lists. */
  readonly onFind: (words: string | undefined) => void;
}

/** Looks for words in titles and agendas. It applies when it is sent. */
export function MeetingFind({ initial, onFind }: MeetingFindProps): ReactElement {
  const { t } = useTranslation('clerk');
  const [words, setWords] = useState(initial);
  const send = (event: SubmitEvent): void => {
    event.preventDefault();
    onFind(words.trim() === '' ? undefined : words.trim());
  };
  return (
    <form className="g-filter" role="search" onSubmit={send}>
      <TextField
        label={t('meetings.search')}
        type="search"
        maxLength={200}
        value={words}
        onChange={({ target }) => setWords(target.value)}
      />
      <Button type="submit" variant="secondary" icon="search">
        {t('meetings.find')}
      </Button>
    </form>
  );
}
