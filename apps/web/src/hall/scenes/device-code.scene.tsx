import type { DeviceKind, OwnDevice } from '@gremia/contracts';
import { useEffect, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useBeginPairing } from '../../api/devices';
import { sayError } from '../../i18n/say-refusal';
import { HandbookLink } from '../../handbook/handbook-link';

/** Too many have asked for a code: it is tried again after a while. */
const RETRY_MS = 30_000;

interface DeviceCodeSceneProps {
  readonly kind: DeviceKind;
  readonly device: Exclude<OwnDevice, { readonly state: 'paired' }>;
}

/** The code that the office confirms; a new one when it has run out, or when the device was revoked. */
export function DeviceCodeScene({ kind, device }: DeviceCodeSceneProps): ReactElement {
  const { t } = useTranslation('hall');
  const { mutate, reset, data, isIdle, isPending, error } = useBeginPairing();
  // The new code makes the server forget what was before.
  const [wasRevoked] = useState(device.state === 'unknown' && device.revoked);
  // A code that this page does not know (it was loaded anew) or that has run out is of use to nobody.
  const isNeeded = device.state === 'unknown' || data === undefined;
  useEffect(() => {
    if (isNeeded && !isPending && (isIdle || device.state === 'unknown') && error === null) mutate(kind);
  }, [isNeeded, isPending, isIdle, device.state, error, kind, mutate]);
  useEffect(() => {
    if (error === null) return;
    const timer = setTimeout(reset, RETRY_MS);
    return () => clearTimeout(timer);
  }, [error, reset]);
  return (
    <div className="hall-scene hall-notice">
      <h2 className="hall-notice__title">{t(`device.pair.${kind}`)}</h2>
      {wasRevoked && <p>{t('device.revoked')}</p>}
      {error !== null && <p role="alert">{sayError(error)}</p>}
      {data !== undefined && (
        <>
          <p className="hall-code" aria-label={data.code.split('').join(' ')}>
            {data.code}
          </p>
          <p>{t('device.enter', { host: window.location.host })}</p>
        </>
      )}
      <p className="hall-notice__help">
        <HandbookLink path="/geraet" newTab>
          {t('device.handbook')}
        </HandbookLink>
      </p>
    </div>
  );
}
