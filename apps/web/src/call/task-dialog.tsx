import { channelName, type CallPerson } from '@gremia/contracts';
import { useId, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { useSetCallRole } from '../api/conference';
import { FormDialog } from '../forms/form-dialog';
import { useCheckedForm } from '../forms/use-checked-form';
import { Button } from '../ui/button';
import { RadioGroup } from '../ui/choice-field';
import { TextField } from '../ui/text-field';
import { taskOf, TASKS, toRole } from './task-of';

/** Each in its own words, as whoever listens looks for it. */
const SUGGESTED = ['Leichte Sprache', 'English', 'Français', 'Türkçe', 'العربية', 'Українська', 'Русский', 'Serbšćina'];

interface TaskDialogProps {
  readonly meetingId: string;
  readonly person: Pick<CallPerson, 'personId' | 'name' | 'role' | 'channel'>;
}

/** What somebody does in the call beside taking part: interpret, in the room or in a channel, or write captions. */
export function TaskDialog({ meetingId, person }: TaskDialogProps): ReactElement {
  const { t } = useTranslation('call');
  const { personId, name } = person;
  const [open, setOpen] = useState(false);
  const listId = useId();
  const setRole = useSetCallRole(meetingId);
  const form = useCheckedForm({
    schema: z.discriminatedUnion('task', [
      z.object({ task: z.literal('channel'), channel: channelName }),
      z.object({ task: z.enum(TASKS).exclude(['channel']), channel: z.string() }),
    ]),
    defaultValues: { task: taskOf(person), channel: person.channel ?? '' },
    send: async ({ task, channel }) => {
      await setRole.mutateAsync({ personId, ...toRole(task, channel) });
      setOpen(false);
    },
  });
  return (
    <>
      <Button
        small
        variant="tertiary"
        onClick={() => {
          // Meanwhile somebody else may have said otherwise.
          form.rhf.reset({ task: taskOf(person), channel: person.channel ?? '' });
          setOpen(true);
        }}
      >
        {t('task.open', { name })}
      </Button>
      <FormDialog
        form={form}
        open={open}
        title={t('task.open', { name })}
        confirmLabel={t('task.confirm')}
        onCancel={() => setOpen(false)}
      >
        <RadioGroup
          legend={t('task.label')}
          options={TASKS.map((value) => ({ value, label: t(`task.${value}`) }))}
          {...form.choice('task')}
        />
        {form.rhf.watch('task') === 'channel' && (
          <>
            <TextField
              label={t('task.channelName')}
              hint={t('task.channelHint')}
              list={listId}
              maxLength={40}
              autoComplete="off"
              {...form.field('channel')}
            />
            <datalist id={listId}>
              {SUGGESTED.map((value) => (
                <option key={value} value={value} />
              ))}
            </datalist>
          </>
        )}
      </FormDialog>
    </>
  );
}
