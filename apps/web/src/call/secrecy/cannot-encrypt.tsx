import { conferenceRoutes } from '@gremia/contracts';
import { useEffect, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../api/client';
import { Alert } from '../../ui/alert';
import { Button } from '../../ui/button';

interface CannotEncryptProps {
  readonly meetingId: string;
  readonly onCancel: () => void;
}

/** Instead of the lobby, for a browser that cannot encrypt. Whoever leads is told who it is, and decides. */
export function CannotEncrypt({ meetingId, onCancel }: CannotEncryptProps): ReactElement {
  const { t } = useTranslation('call');
  useEffect(() => {
    // What is to be done stands here in any case; where it did not arrive, the next try tells it.
    void call(conferenceRoutes.cannotEncrypt, { params: { id: meetingId } }).catch(() => undefined);
  }, [meetingId]);
  return (
    <Alert kind="warning" role="alert" title={t('secrecy.cannot')}>
      <p>{t('secrecy.cannotSteps')}</p>
      <Button small variant="secondary" onClick={onCancel}>
        {t('lobby.cancel')}
      </Button>
    </Alert>
  );
}
