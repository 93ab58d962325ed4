import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '../forms/form-dialog';
import { useCheckedForm } from '../forms/use-checked-form';
import type { LiveMeeting } from '../live/use-meeting';
import { Button } from '../ui/button';
import { InterruptionFields } from './interruption-fields';
import { fateAsked, interruptionTyped, NOTHING_TYPED } from './interruption-typed';

interface InterruptDialogProps {
  readonly meeting: Pick<LiveMeeting, 'send' | 'state'>;
  readonly variant: 'primary' | 'secondary';
  readonly label: string;
}

/** Stops the meeting. What is typed stays until it has happened. */
export function InterruptDialog({ meeting, variant, label }: InterruptDialogProps): ReactElement {
  const { t } = useTranslation('chair');
  const { state } = meeting;
  const [open, setOpen] = useState(false);
  const form = useCheckedForm({
    schema: interruptionTyped(state),
    defaultValues: NOTHING_TYPED,
    send: async (command) => {
      await meeting.send(command);
      setOpen(false);
      form.rhf.reset();
    },
  });
  const [cause, responsibility] = form.rhf.watch(['cause', 'responsibility']);
  return (
    <>
      <Button variant={variant} onClick={() => setOpen(true)}>
        {label}
      </Button>
      <FormDialog
        form={form}
        open={open}
        title={t('interrupt.title')}
        confirmLabel={t('interrupt.confirm')}
        onCancel={() => setOpen(false)}
      >
        <p>{t('interrupt.consequence')}</p>
        <InterruptionFields
          form={form}
          vote={fateAsked(state, { cause, responsibility })}
          norm={state.profile?.disturbance.norm ?? ''}
        />
      </FormDialog>
    </>
  );
}
