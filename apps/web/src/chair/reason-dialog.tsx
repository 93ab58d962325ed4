import { useState, type ReactElement, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CommandBody } from '../live/outbox';
import { useCommand } from '../live/use-command';
import type { LiveMeeting } from '../live/use-meeting';
import { Button, type ButtonProps } from '../ui/button';
import { ConfirmDialog } from '../answers/confirm-dialog';
import { SelectField, TextArea, type Option } from '../ui/text-field';

interface ReasonDialogProps {
  readonly meeting: LiveMeeting;
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

/** A step that goes on record with its reason. */
export function ReasonDialog(props: ReasonDialogProps): ReactElement {
  const {
    meeting,
    label,
    variant,
    title,
    consequence,
    reasonLabel,
    confirmLabel,
    danger = false,
    choice,
    command,
  } = props;
  const { t } = useTranslation('chair');
  const { run, busy, error, clear } = useCommand(meeting);
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const [chosen, setChosen] = useState(choice?.options[0].value ?? '');
  const [missing, setMissing] = useState(false);
  const confirm = (): void => {
    setMissing(reason.trim() === '');
    if (reason.trim() === '') return;
    void run(command(reason.trim(), chosen)).then((done) => {
      if (!done) return;
      setOpen(false);
      setReason('');
    });
  };
  return (
    <>
      <Button variant={variant} onClick={() => setOpen(true)}>
        {label}
      </Button>
      <ConfirmDialog
        open={open}
        title={title}
        confirmLabel={confirmLabel}
        danger={danger}
        busy={busy}
        error={error}
        onConfirm={confirm}
        onCancel={() => {
          clear();
          setOpen(false);
        }}
      >
        <p>{consequence}</p>
        {choice !== undefined && (
          <SelectField
            label={choice.label}
            options={choice.options}
            value={chosen}
            onChange={(event) => setChosen(event.target.value)}
          />
        )}
        <TextArea
          label={reasonLabel}
          rows={2}
          maxLength={500}
          value={reason}
          error={missing ? t('reasonMissing') : undefined}
          onChange={(event) => {
            setReason(event.target.value);
            setMissing(false);
          }}
        />
      </ConfirmDialog>
    </>
  );
}
