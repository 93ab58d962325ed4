import { presenceMode } from '@gremia/contracts';
import { remoteEntitlement } from '@gremia/rules';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { Form } from '../forms/form';
import { useCheckedForm } from '../forms/use-checked-form';
import { Alert } from '../ui/alert';
import { Button } from '../ui/button';
import { RadioGroup } from '../ui/choice-field';
import type { LiveMeeting } from './use-meeting';

const checkIn = z.object({ mode: presenceMode });

interface CheckInFormProps {
  readonly meeting: Pick<LiveMeeting, 'send' | 'state'>;
  /** Whether the person has a vote that being connected may not give. */
  readonly voting: boolean;
  readonly submit?: 'primary' | 'secondary';
}

/** Reports the own attendance. In the hall is what stands there; being connected may give no vote, which it says. */
export function CheckInForm({ meeting: { state, send }, voting, submit = 'primary' }: CheckInFormProps): ReactElement {
  const { t } = useTranslation('live');
  const form = useCheckedForm({
    schema: checkIn,
    defaultValues: { mode: 'hall' },
    send: (sent) => send({ kind: 'check-in', ...sent }),
  });
  const mode = form.choice('mode');
  const { profile, emergency } = state;
  const remote =
    profile === null
      ? null
      : remoteEntitlement({ profile, emergency, statuteClause: emergency?.statuteClause ?? null });
  return (
    <Form form={form} className="g-check-in g-stack" mayBeLeft>
      <RadioGroup
        legend={t('checkIn.legend')}
        horizontal
        options={[
          { value: 'hall', label: t('checkIn.hall') },
          { value: 'remote', label: t('checkIn.remote') },
        ]}
        {...mode}
      />
      {mode.value === 'remote' && voting && remote !== null && remote.sentence !== null && (
        <Alert kind="warning" title={t('checkIn.notCounting')}>
          {remote.sentence}
        </Alert>
      )}
      <div>
        <Button type="submit" variant={submit} busy={form.busy} icon="check">
          {t('checkIn.submit')}
        </Button>
      </div>
    </Form>
  );
}
