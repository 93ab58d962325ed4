import { ASKED_TO_TALK } from '@gremia/contracts';
import { useParticipantAttribute } from '@livekit/components-react';
import type { LocalParticipant } from 'livekit-client';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Alert } from '../ui/alert';
import { Button } from '../ui/button';

interface AskedToTalkProps {
  readonly participant: LocalParticipant;
  readonly isOn: boolean;
  readonly onTalk: () => void;
}

/** Whoever leads asks for the microphone; it opens when the person says so. */
export function AskedToTalk({ participant, isOn, onTalk }: AskedToTalkProps): ReactElement | null {
  const { t } = useTranslation('call');
  const asked = useParticipantAttribute(ASKED_TO_TALK, { participant }) ?? '';
  const [answered, setAnswered] = useState('');
  if (asked === '' || asked === answered || isOn) return null;
  const answer = (work?: () => void): void => {
    setAnswered(asked);
    work?.();
  };
  return (
    <Alert kind="info" role="alert" title={t('controls.asked')}>
      <div className="g-actions">
        <Button small onClick={() => answer(onTalk)}>
          {t('controls.talk')}
        </Button>
        <Button small variant="secondary" onClick={() => answer()}>
          {t('controls.stayMuted')}
        </Button>
      </div>
    </Alert>
  );
}
