import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { formatInstant, formatTime } from '../i18n/dates';
import { FormDialog } from '../forms/form-dialog';
import { useCheckedForm } from '../forms/use-checked-form';
import type { LiveMeeting } from '../live/use-meeting';
import { Button } from '../ui/button';
import { InterruptionFields } from './interruption-fields';
import { fateAsked, interruptionTyped, NOTHING_TYPED, untilOf, type Typed } from './interruption-typed';
import type { ChairTranslate } from './step-plan';
import { ReadOut } from './step/read-out';

interface InterruptDialogProps {
  readonly meeting: Pick<LiveMeeting, 'send' | 'state'>;
  readonly variant: 'primary' | 'secondary' | 'tertiary';
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
  const [cause, responsibility, day, time] = form.rhf.watch(['cause', 'responsibility', 'day', 'time']);
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
        <ReadOut>{t(`interrupt.say.${cause}`, { until: untilText({ cause, day, time }, t) }).trim()}</ReadOut>
      </FormDialog>
    </>
  );
}

/** When it goes on, in words to read out; empty where that is not said yet. */
function untilText(typed: Pick<Typed, 'cause' | 'day' | 'time'>, t: ChairTranslate): string {
  const until = untilOf(typed);
  if (until === null) return '';
  return typed.cause === 'other-day'
    ? t('interrupt.say.untilDay', { at: formatInstant(until) })
    : t('interrupt.say.until', { time: formatTime(until) });
}
