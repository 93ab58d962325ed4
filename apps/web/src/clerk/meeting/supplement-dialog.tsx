import type { SupplementChange } from '@gremia/contracts';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { SupplementChanges } from '../../agenda-reading/supplement-list';
import { ConfirmDialog } from '../../answers/confirm-dialog';
import { TextField } from '../../ui/text-field';

export interface SupplementDialogProps {
  readonly open: boolean;
  /** Number of the supplement that would be made. */
  readonly no: number;
  readonly changes: readonly SupplementChange[];
  readonly busy: boolean;
  readonly error: unknown;
  readonly onCancel: () => void;
  readonly onConfirm: (reason: string) => void;
}

/** Shows what a supplement would tell, and asks for its reason before it is published. */
export function SupplementDialog(props: SupplementDialogProps): ReactElement {
  const { open, no, changes, busy, error, onCancel, onConfirm } = props;
  const { t } = useTranslation('clerk');
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const confirm = (): void => {
    setMissing(reason.trim() === '');
    if (reason.trim() !== '') onConfirm(reason.trim());
  };
  return (
    <ConfirmDialog
      open={open}
      title={t('supplement.title', { no })}
      confirmLabel={t('supplement.confirm')}
      busy={busy}
      error={error}
      onCancel={onCancel}
      onConfirm={confirm}
    >
      <SupplementChanges changes={changes} />
      <p>{t('supplement.text')}</p>
      <TextField
        label={t('supplement.reason')}
        hint={t('supplement.reasonHint')}
        maxLength={500}
        value={reason}
        error={missing ? t('supplement.reasonMissing') : undefined}
        onChange={(event) => {
          setReason(event.target.value);
          setMissing(false);
        }}
      />
    </ConfirmDialog>
  );
}
