import { interruptionCause, type InterruptionCause } from '@gremia/contracts';
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
  const option = (value: InterruptionCause) => ({ value, label: t(`interrupt.causes.${value}`) });
  return (
    <ReasonDialog
      meeting={meeting}
      variant={variant}
      label={label}
      title={t('interrupt.title')}
      consequence={t('interrupt.consequence')}
      reasonLabel={t('interrupt.reason')}
      confirmLabel={t('interrupt.confirm')}
      choice={{
        label: t('interrupt.cause'),
        options: [option('break'), option('disturbance'), option('disorder'), option('other-day')],
      }}
      command={(reason, chosen) => ({
        kind: 'interrupt-meeting',
        reason,
        cause: interruptionCause.catch('break').parse(chosen),
      })}
    />
  );
}
