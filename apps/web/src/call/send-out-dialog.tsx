import type { CallPerson } from '@gremia/contracts';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { FormDialog } from '../forms/form-dialog';
import { reasonText } from '../forms/reason-text';
import { useCheckedForm } from '../forms/use-checked-form';
import type { LiveMeeting } from '../live/use-meeting';
import { Button } from '../ui/button';
import { TextArea } from '../ui/text-field';

interface SendOutDialogProps {
  readonly meeting: Pick<LiveMeeting, 'send'>;
  readonly person: Pick<CallPerson, 'personId' | 'name'>;
}

const MOST = 300;

/** Sends a guest out of the call, for a reason that stands in the journal and in the minutes. */
export function SendOutDialog({ meeting, person: { personId, name } }: SendOutDialogProps): ReactElement {
  const { t } = useTranslation('call');
  const [open, setOpen] = useState(false);
  const form = useCheckedForm({
    schema: z.object({ reason: reasonText(MOST) }),
    defaultValues: { reason: '' },
    send: async ({ reason }) => {
      await meeting.send({ kind: 'send-out-guest', personId, name, reason });
      setOpen(false);
      form.rhf.reset();
    },
  });
  return (
    <>
      <Button small variant="tertiary" onClick={() => setOpen(true)}>
        {t('door.remove', { name })}
      </Button>
      <FormDialog
        form={form}
        open={open}
        danger
        title={t('door.remove', { name })}
        confirmLabel={t('door.removeNow')}
        onCancel={() => setOpen(false)}
      >
        <p>{t('door.removeConsequence')}</p>
        <TextArea label={t('door.reason')} rows={2} maxLength={MOST} {...form.field('reason')} />
      </FormDialog>
    </>
  );
}
