import { startRehearsal, type StartRehearsal } from '@gremia/contracts';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { useStartRehearsal } from '../api/meetings';
import { Form } from '../forms/form';
import { typedNumber } from '../forms/typed-number';
import { useCheckedForm } from '../forms/use-checked-form';
import { Button } from '../ui/button';
import { CheckField } from '../ui/choice-field';
import { SelectField, TextField } from '../ui/text-field';

const MOST = 100;
const typedRehearsal = z
  .object({
    members: typedNumber({ min: 1, max: MOST }),
    remoteShare: typedNumber({ min: 0, max: 100 }),
    pace: startRehearsal.shape.pace,
    incidents: z.boolean(),
  })
  .transform(({ remoteShare, ...rest }): StartRehearsal => ({ ...rest, remoteShare: remoteShare / 100 }));

interface RehearsalFormProps {
  readonly meetingId: string;
  readonly seats: number;
}

/** How many simulated members come, how many of them from elsewhere, and how fast they are. */
export function RehearsalForm({ meetingId, seats }: RehearsalFormProps): ReactElement {
  const { t } = useTranslation('live');
  const start = useStartRehearsal(meetingId);
  const form = useCheckedForm({
    schema: typedRehearsal,
    defaultValues: {
      members: String(Math.max(1, Math.round(seats * 0.75))),
      remoteShare: '0',
      pace: 'normal',
      incidents: false,
    },
    send: (sent) => start.mutateAsync(sent),
  });
  return (
    <Form form={form} className="g-inline-form" mayBeLeft>
      <TextField label={t('simulation.members')} inputMode="numeric" maxLength={3} {...form.field('members')} />
      <TextField label={t('simulation.remote')} inputMode="numeric" maxLength={3} {...form.field('remoteShare')} />
      <SelectField
        label={t('simulation.pace')}
        options={startRehearsal.shape.pace.options.map((value) => ({ value, label: t(`simulation.paces.${value}`) }))}
        {...form.field('pace')}
      />
      <CheckField
        label={t('simulation.incidents')}
        hint={t('simulation.incidentsHint')}
        {...form.rhf.register('incidents')}
      />
      <Button type="submit" variant="secondary" busy={form.busy}>
        {t('simulation.start')}
      </Button>
    </Form>
  );
}
