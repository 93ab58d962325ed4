import {
  changesToLay,
  changeSentence,
  isTakenBack,
  nextStep,
  pendingChanges,
  type ItemState,
  type MeetingState,
} from '@gremia/meeting';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Alert } from '../ui/alert';

interface PaperChangesProps {
  readonly state: MeetingState;
  readonly item: ItemState;
}

/**
 * What has become of the papers of an item since its texts were laid, in words to read out. What the next step says and
 * does is not said twice.
 */
export function PaperChanges({ state, item }: PaperChangesProps): ReactElement | null {
  const { t } = useTranslation('chair');
  const toLay = changesToLay(item);
  const isNext = nextStep(state).step === 'lay-texts';
  const changes = pendingChanges(item).filter((change) => !isNext || !toLay.includes(change));
  if (changes.length === 0) return null;
  const takenBack = isTakenBack(item);
  return (
    <Alert kind="warning" title={t('paperChanges.heading', { number: item.number })} role="status">
      <ul lang="de">
        {changes.map((change) => (
          <li key={`${change.at} ${change.change} ${change.number ?? ''}`}>{changeSentence(change)}</li>
        ))}
      </ul>
      {takenBack && <p>{t('paperChanges.takenBack')}</p>}
      {!takenBack && !isNext && toLay.length > 0 && <p>{t('paperChanges.text')}</p>}
    </Alert>
  );
}
