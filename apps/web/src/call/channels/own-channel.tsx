import { CHANNEL } from '@gremia/contracts';
import { useLocalParticipant, useParticipantAttribute } from '@livekit/components-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

/** Tells whoever speaks in a channel who hears them, and that they hear the room. */
export function OwnChannel(): ReactElement | null {
  const { t } = useTranslation('call');
  const { localParticipant } = useLocalParticipant();
  const channel = useParticipantAttribute(CHANNEL, { participant: localParticipant }) ?? '';
  return (
    <p role="status" className="kern-body">
      {channel !== '' && t('channels.own', { channel })}
    </p>
  );
}
