import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../answers/confirm-dialog';
import { useCommand } from '../live/use-command';
import type { LiveMeeting } from '../live/use-meeting';
import { Button } from '../ui/button';
import { InterruptionFields } from './interruption-fields';
import { fateAsked, interruptionCommand, missingIn, NOTHING_TYPED, type Typed } from './interruption-typed';

interface InterruptDialogProps {
  readonly meeting: LiveMeeting;
  readonly variant: 'primary' | 'secondary';
  readonly label: string;
}

/** Stops the meeting. What is typed stays until it has happened. */
export function InterruptDialog({ meeting, variant, label }: InterruptDialogProps): ReactElement {
  const { t } = useTranslation('chair');
  const { state } = meeting;
  const { run, busy, error, clear } = useCommand(meeting);
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState<Typed>(NOTHING_TYPED);
  const [tried, setTried] = useState(false);
  const vote = fateAsked(state, typed);
  const missing = new Set(tried ? missingIn(typed, vote) : []);
  const sentences = {
    day: t('interrupt.untilMissing'),
    time: t('interrupt.untilMissing'),
    openVote: t('interrupt.openVoteMissing'),
    reason: t('interrupt.reasonMissing'),
  };
  const faults = Object.fromEntries(Object.entries(sentences).filter(([field]) => missing.has(field as keyof Typed)));
  const confirm = (): void => {
    setTried(true);
    if (missingIn(typed, vote).length > 0) return;
    void run(interruptionCommand(typed, vote)).then((done) => {
      if (!done) return;
      setOpen(false);
      setTried(false);
      setTyped(NOTHING_TYPED);
    });
  };
  return (
    <>
      <Button variant={variant} onClick={() => setOpen(true)}>
        {label}
      </Button>
      <ConfirmDialog
        open={open}
        title={t('interrupt.title')}
        confirmLabel={t('interrupt.confirm')}
        busy={busy}
        error={error}
        onConfirm={confirm}
        onCancel={() => {
          clear();
          setOpen(false);
        }}
      >
        <p>{t('interrupt.consequence')}</p>
        <InterruptionFields
          typed={typed}
          onType={(change) => setTyped((before) => ({ ...before, ...change }))}
          faults={faults}
          vote={vote}
          norm={state.profile?.disturbance.norm ?? ''}
        />
      </ConfirmDialog>
    </>
  );
}
