import { remoteConfirmationInput } from '@gremia/contracts';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useConfirmEmergency } from '../../api/remote-record';
import { Form } from '../../forms/form';
import { useCheckedForm } from '../../forms/use-checked-form';
import { Button } from '../../ui/button';
import { RadioGroup } from '../../ui/choice-field';
import { TextField } from '../../ui/text-field';
import type { RemoteRecordFormProps } from './remote-record-form';

/** What the body has resolved in its next meeting about the emergency of this one. */
export function ConfirmationForm({ view, onSaved }: RemoteRecordFormProps): ReactElement {
  const { t } = useTranslation('clerk');
  const confirm = useConfirmEmergency(view.meetingId);
  const form = useCheckedForm({
    schema: remoteConfirmationInput,
    defaultValues: view.confirmation ?? { on: '', reference: '' },
    send: async (input) => {
      await confirm.mutateAsync(input);
      onSaved();
    },
  });
  const outcome = form.choice('outcome');
  return (
    <Form form={form}>
      <p>{t('remote.confirmText')}</p>
      <RadioGroup
        legend={t('remote.outcome')}
        options={(['continues', 'ends'] as const).map((value) => ({ value, label: t(`remote.outcomes.${value}`) }))}
        error={outcome.error}
        value={outcome.value ?? null}
        onChange={outcome.onChange}
      />
      <TextField label={t('remote.outcomeDay')} type="date" {...form.field('on')} />
      <TextField label={t('remote.reference')} hint={t('remote.referenceHint')} {...form.field('reference')} />
      <Button type="submit" busy={form.busy}>
        {t('remote.save')}
      </Button>
    </Form>
  );
}
