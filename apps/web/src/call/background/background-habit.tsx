import type { LocalParticipant } from 'livekit-client';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Alert } from '../../ui/alert';
import { Button } from '../../ui/button';
import { setBlurred } from './camera';
import { blursBackground, keepBackground } from './kept-background';

/** Blurs one's background during the call, or no longer. */
export function BackgroundHabit({ participant }: { readonly participant: LocalParticipant }): ReactElement {
  const { t } = useTranslation('call');
  const [isOn, setOn] = useState(blursBackground);
  const [isBusy, setBusy] = useState(false);
  const [hasFailed, setFailed] = useState(false);
  const change = async (on: boolean): Promise<void> => {
    setBusy(true);
    setFailed(false);
    try {
      await setBlurred(participant, on);
      keepBackground(on);
      setOn(on);
    } catch {
      setFailed(true);
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      {hasFailed && <Alert kind="warning" role="alert" title={t('background.unchanged')} />}
      <div className="g-actions">
        <Button
          small
          variant={isOn ? 'primary' : 'secondary'}
          pressed={isOn}
          busy={isBusy}
          onClick={() => void change(!isOn)}
        >
          {t('background.blur')}
        </Button>
      </div>
    </>
  );
}
