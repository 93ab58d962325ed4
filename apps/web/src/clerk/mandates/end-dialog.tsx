import { typedDay } from '@gremia/contracts';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { FormDialog } from '../../forms/form-dialog';
import { useCheckedForm } from '../../forms/use-checked-form';
import { Button } from '../../ui/button';
import { TextField } from '../../ui/text-field';
import { VisuallyHidden } from '../../ui/visually-hidden';

interface EndDialogProps {
  readonly name: string;
  readonly title: string;
  readonly text: string;
  readonly send: (endsOn: string) => Promise<unknown>;
}

const typedEnd = z.object({ endsOn: typedDay });

/** The last day of a mandate, or of the right to sit for others. */
export function EndDialog({ name, title, text, send }: EndDialogProps): ReactElement {
  const { t } = useTranslation('clerk');
  const [open, setOpen] = useState(false);
  const form = useCheckedForm({
    schema: typedEnd,
    defaultValues: { endsOn: '' },
    send: async ({ endsOn }) => {
      await send(endsOn);
      form.rhf.reset();
      setOpen(false);
    },
  });
  return (
    <>
      <span className="clerk-quiet">
        <Button variant="tertiary" small onClick={() => setOpen(true)}>
          {t('mandates.end')}
          <VisuallyHidden>: {name}</VisuallyHidden>
        </Button>
      </span>
      <FormDialog
        form={form}
        open={open}
        title={title}
        confirmLabel={t('mandates.end')}
        onCancel={() => setOpen(false)}
      >
        <p>{text}</p>
        <TextField label={t('mandates.endsOn')} type="date" {...form.field('endsOn')} />
      </FormDialog>
    </>
  );
}
