import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button';
import type { CommandControl } from '../use-command';

interface RequestButtonProps {
  readonly control: Pick<CommandControl, 'run' | 'busy'>;
}

/** Asks for the floor on the matter. */
export function RequestFloor({ control: { run, busy } }: RequestButtonProps): ReactElement {
  const { t } = useTranslation('live');
  return (
    <Button variant="secondary" busy={busy} onClick={() => void run({ kind: 'request-floor', pointOfOrder: false })}>
      {t('speakers.request')}
    </Button>
  );
}

/** Takes the own request back. */
export function WithdrawRequest({ control: { run, busy } }: RequestButtonProps): ReactElement {
  const { t } = useTranslation('live');
  return (
    <Button variant="tertiary" busy={busy} onClick={() => void run({ kind: 'withdraw-floor' })}>
      {t('speakers.withdraw')}
    </Button>
  );
}
