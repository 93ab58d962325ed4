import { typedDay } from '@gremia/contracts';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { useEndTerm } from '../../api/seats';
import { FormDialog } from '../../forms/form-dialog';
import { useCheckedForm } from '../../forms/use-checked-form';
import { Button } from '../../ui/button';
import { TextField } from '../../ui/text-field';

const typedEnd = z.object({ endsOn: typedDay });

interface EndTermDialogProps {
  readonly committeeId: string;
  readonly committee: string;
}

/** All mandates of a body end with the electoral term. */
export function EndTermDialog({ committeeId, committee }: EndTermDialogProps): ReactElement {
  const { t } = useTranslation('persons');
  const [open, setOpen] = useState(false);
  const end = useEndTerm(committeeId);
  const form = useCheckedForm({
    schema: typedEnd,
    defaultValues: { endsOn: '' },
    send: async ({ endsOn }) => {
      await end.mutateAsync(endsOn);
      form.rhf.reset();
      setOpen(false);
    },
  });
  return (
    <>
      <Button variant="tertiary" onClick={() => setOpen(true)}>
        {t('seat.endTerm')}
      </Button>
      <FormDialog
        form={form}
        open={open}
        danger
        title={t('seat.endTermTitle', { name: committee })}
        confirmLabel={t('seat.endTermConfirm')}
        onCancel={() => setOpen(false)}
      >
        <p>{t('seat.endTermText')}</p>
        <TextField label={t('seat.endsOn')} type="date" {...form.field('endsOn')} />
      </FormDialog>
    </>
  );
}
