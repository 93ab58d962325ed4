import type { CallPerson } from '@gremia/contracts';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../../answers/confirm-dialog';
import { useSetEncryption } from '../../api/conference';
import { Alert } from '../../ui/alert';
import { Button } from '../../ui/button';

interface EncryptionSwitchProps {
  readonly meetingId: string;
  readonly isOn: boolean;
  readonly people: readonly CallPerson[];
}

/** For whoever leads behind closed doors: who is kept out by their browser, and whether it goes on without. */
export function EncryptionSwitch({ meetingId, isOn, people }: EncryptionSwitchProps): ReactElement {
  const { t } = useTranslation('call');
  const [asking, setAsking] = useState(false);
  const change = useSetEncryption(meetingId);
  const unable = people.filter(({ cannotEncrypt, limit }) => cannotEncrypt && limit === null).map(({ name }) => name);
  const act = t(isOn ? 'secrecy.switchOff' : 'secrecy.switchOn');
  return (
    <>
      <h3 className="g-h3">{t('secrecy.title')}</h3>
      <p className="kern-body">{t(isOn ? 'secrecy.isOn' : 'secrecy.isOff')}</p>
      {isOn && unable.length > 0 && (
        <Alert kind="warning" role="alert" title={t('secrecy.unable', { names: unable.join(', ') })}>
          <p>{t('secrecy.unableChoice')}</p>
        </Alert>
      )}
      <div className="g-actions">
        <Button small variant="secondary" onClick={() => setAsking(true)}>
          {act}
        </Button>
      </div>
      <ConfirmDialog
        open={asking}
        title={act}
        confirmLabel={act}
        busy={change.isPending}
        error={change.error}
        onConfirm={() => change.mutate(!isOn, { onSuccess: () => setAsking(false) })}
        onCancel={() => setAsking(false)}
      >
        <p>{t(isOn ? 'secrecy.offConsequence' : 'secrecy.onConsequence')}</p>
      </ConfirmDialog>
    </>
  );
}
