import type { CallPerson } from '@gremia/contracts';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { useTurnAway } from '../api/conference';
import { FormDialog } from '../forms/form-dialog';
import { useCheckedForm } from '../forms/use-checked-form';
import { Button } from '../ui/button';
import { TextArea } from '../ui/text-field';

interface TurnAwayDialogProps {
  readonly meetingId: string;
  readonly person: Pick<CallPerson, 'personId' | 'name'>;
}

const MOST = 300;

/** Does not let somebody in who waits; a reason is for them to read. */
export function TurnAwayDialog({ meetingId, person: { personId, name } }: TurnAwayDialogProps): ReactElement {
  const { t } = useTranslation('call');
  const [open, setOpen] = useState(false);
  const away = useTurnAway(meetingId);
  const form = useCheckedForm({
    schema: z.object({ reason: z.string().trim().max(MOST) }),
    defaultValues: { reason: '' },
    send: async ({ reason }) => {
      await away.mutateAsync({ personId, reason });
      setOpen(false);
    },
  });
  return (
    <>
      <Button small variant="tertiary" onClick={() => setOpen(true)}>
        {t('door.turnAway.act', { name })}
      </Button>
      <FormDialog
        form={form}
        open={open}
        title={t('door.turnAway.act', { name })}
        confirmLabel={t('door.turnAway.confirm')}
        onCancel={() => setOpen(false)}
      >
        <p>{t('door.turnAway.consequence')}</p>
        <TextArea label={t('door.turnAway.reason')} optional rows={2} maxLength={MOST} {...form.field('reason')} />
      </FormDialog>
    </>
  );
}
