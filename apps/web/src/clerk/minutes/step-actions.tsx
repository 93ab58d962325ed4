import type { AdvanceMinutes } from '@gremia/contracts';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button';

export interface StepFormProps {
  readonly onCancel: () => void;
}

/** The end of a form that takes the next step of the minutes. */
export function StepActions({
  to,
  busy,
  onCancel,
}: StepFormProps & { readonly to: AdvanceMinutes['to']; readonly busy: boolean }): ReactElement {
  const { t } = useTranslation(['clerk', 'common']);
  return (
    <div className="g-actions">
      <Button type="submit" busy={busy}>
        {t(`minutes.advanceConfirm.${to}`)}
      </Button>
      <Button variant="tertiary" onClick={onCancel}>
        {t('common:action.cancel')}
      </Button>
    </div>
  );
}
