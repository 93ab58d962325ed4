import { callText, clearRoomText, type MeetingState } from '@gremia/meeting';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { ReadOut } from '../step/read-out';

const CHECKS = ['leave', 'doors', 'stream'] as const;

interface ClearRoomProps {
  readonly state: MeetingState;
  readonly itemId: string;
}

/**
 * What is said and looked after before an item that is not public is called, and the call itself, which only those who
 * stay may hear; nothing where the public is not there.
 */
export function ClearRoom({ state, itemId }: ClearRoomProps): ReactElement | null {
  const { t } = useTranslation('chair');
  const leave = clearRoomText(state, itemId);
  if (leave === null) return null;
  return (
    <>
      <ReadOut when={t('clearRoom.first')}>{leave}</ReadOut>
      <p>{t('clearRoom.wait')}</p>
      <ul className="g-clear-room">
        {CHECKS.map((check) => (
          <li key={check}>{t(`clearRoom.checks.${check}`)}</li>
        ))}
      </ul>
      <p>{t('clearRoom.screens')}</p>
      <ReadOut when={t('clearRoom.then')}>{callText(state, itemId)}</ReadOut>
    </>
  );
}
