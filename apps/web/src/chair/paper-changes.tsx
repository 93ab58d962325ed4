import { changeSentence, isTakenBack, pendingChanges, type ItemState } from '@gremia/meeting';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../live/use-command';
import type { LiveMeeting } from '../live/use-meeting';
import { Alert } from '../ui/alert';
import { Button } from '../ui/button';
import { ProblemAlert } from '../ui/problem-alert';

interface PaperChangesProps {
  readonly meeting: LiveMeeting;
  readonly item: ItemState;
}

/**
 * What has become of the papers of an item since its texts were laid: the words to read out, and what to do about it.
 */
export function PaperChanges({ meeting, item }: PaperChangesProps): ReactElement | null {
  const { t } = useTranslation('chair');
  const { run, busy, error } = useCommand(meeting);
  const changes = pendingChanges(item);
  if (changes.length === 0) return null;
  const takenBack = isTakenBack(item);
  return (
    <Alert kind="warning" title={t('paperChanges.heading', { number: item.number })} role="status">
      <ul lang="de">
        {changes.map((change) => (
          <li key={`${change.at} ${change.change} ${change.number ?? ''}`}>{changeSentence(change)}</li>
        ))}
      </ul>
      <p>{t(takenBack ? 'paperChanges.takenBack' : 'paperChanges.text')}</p>
      <ProblemAlert error={error} />
      {!takenBack && meeting.state.currentVoteId === null && (
        <Button variant="secondary" busy={busy} onClick={() => void run({ kind: 'update-texts', itemId: item.itemId })}>
          {t('paperChanges.lay')}
        </Button>
      )}
    </Alert>
  );
}
