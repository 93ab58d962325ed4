import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Alert } from '../ui/alert';
import { Button } from '../ui/button';
import { browserOf } from './browser-of';
import type { Failure } from './use-own-devices';

interface DeviceFailureProps {
  readonly failure: Failure;
  readonly onAgain: () => void;
}

/** Why there is no picture and sound of one's own, and what to do in this browser. */
export function DeviceFailure({ failure, onAgain }: DeviceFailureProps): ReactElement {
  const { t } = useTranslation('call');
  return (
    <Alert kind="warning" role="alert" title={t(`failure.${failure}`)}>
      {failure === 'refused' && (
        <ol className="g-call-lobby__steps">
          {t(`permission.${browserOf(navigator.userAgent)}`, { returnObjects: true }).map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      )}
      <Button small variant="secondary" onClick={onAgain}>
        {t('lobby.again')}
      </Button>
    </Alert>
  );
}
