import { useState, type ReactElement, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { reasonText } from '../forms/reason-text';
import { FormDialog } from '../forms/form-dialog';
import { useCheckedForm } from '../forms/use-checked-form';
import type { CommandBody } from '../live/outbox';
import type { LiveMeeting } from '../live/use-meeting';
import { Button, type ButtonProps } from '../ui/button';
import { SelectField, TextArea, type Option } from '../ui/text-field';

interface ReasonDialogProps {
  readonly meeting: Pick<LiveMeeting, 'send'>;
  readonly label: string;
  readonly variant: NonNullable<ButtonProps['variant']>;
  readonly title: string;
  readonly consequence: ReactNode;
  readonly reasonLabel: string;
  readonly confirmLabel: string;
  readonly danger?: boolean;
  /** What is chosen besides the reason; the first option stands at the beginning. */
  readonly choice?: { readonly label: string; readonly options: readonly [Option, ...Option[]] };
  readonly command: (reason: string, chosen: string) => CommandBody;
}

const reasoned = z.object({ reason: reasonText(500), chosen: z.string() });

/** A step that goes on record with its reason. */
export function ReasonDialog(props: ReasonDialogProps): ReactElement {
  const { meeting, label, variant, title, consequence, reasonLabel, confirmLabel, danger = false, choice } = props;
  const { t } = useTranslation('chair');
  const [open, setOpen] = useState(false);
  const form = useCheckedForm({
    schema: reasoned,
    defaultValues: { reason: '', chosen: choice?.options[0].value ?? '' },
    send: async ({ reason, chosen }) => {
      await meeting.send(props.command(reason, chosen));
      setOpen(false);
      form.rhf.reset();
    },
  });
  return (
    <>
      <Button variant={variant} onClick={() => setOpen(true)}>
        {label}
      </Button>
      <FormDialog
        form={form}
        open={open}
        title={title}
        confirmLabel={confirmLabel}
        danger={danger}
        onCancel={() => setOpen(false)}
      >
        <p>{consequence}</p>
        {choice !== undefined && (
          <SelectField label={choice.label} options={choice.options} {...form.field('chosen')} />
        )}
        <TextArea label={reasonLabel} hint={t('reasonHint')} rows={2} maxLength={500} {...form.field('reason')} />
      </FormDialog>
    </>
  );
}
