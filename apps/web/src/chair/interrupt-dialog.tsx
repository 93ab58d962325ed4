import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { LiveMeeting } from '../live/use-meeting';
import { ReasonDialog } from './reason-dialog';

interface InterruptDialogProps {
  readonly meeting: LiveMeeting;
  readonly variant: 'primary' | 'secondary';
  readonly label: string;
}

export function InterruptDialog({ meeting, variant, label }: InterruptDialogProps): ReactElement {
  const { t } = useTranslation('chair');
  return (
    <ReasonDialog
      meeting={meeting}
      variant={variant}
      label={label}
      title={t('interrupt.title')}
      consequence={t('interrupt.consequence')}
      reasonLabel={t('interrupt.reason')}
      confirmLabel={t('interrupt.confirm')}
      command={(reason) => ({ kind: 'interrupt-meeting', reason })}
    />
  );
}
