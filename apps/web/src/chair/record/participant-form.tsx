import { participant, participantGroup } from '@gremia/contracts';
import { titleOf } from '@gremia/meeting';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { Form } from '../../forms/form';
import { useCheckedForm } from '../../forms/use-checked-form';
import type { LiveMeeting } from '../../live/use-meeting';
import { uuid } from '../../live/uuid';
import { Button } from '../../ui/button';
import { CheckGroup } from '../../ui/choice-field';
import { SelectField, TextField } from '../../ui/text-field';

const typedParticipant = participant.omit({ participantId: true, itemIds: true }).extend({
  itemIds: z.array(z.string()),
});

/** Enters somebody by name and function, for one part of the meeting and perhaps for some of its items alone. */
export function ParticipantForm({ meeting }: { readonly meeting: Pick<LiveMeeting, 'send' | 'state'> }): ReactElement {
  const { t } = useTranslation('chair');
  const { items } = meeting.state;
  const form = useCheckedForm({
    schema: typedParticipant,
    defaultValues: {
      name: '',
      role: '',
      group: 'administration',
      part: items.some((item) => item.public) ? 'public' : 'non-public',
      itemIds: [] as string[],
    },
    send: async (sent) => {
      await meeting.send({ kind: 'record-participant', participant: { participantId: uuid(), ...sent } });
      form.rhf.reset();
    },
  });
  const part = form.rhf.watch('part');
  const parts = (['public', 'non-public'] as const).filter((each) =>
    items.some((item) => item.public === (each === 'public')),
  );
  return (
    <Form form={form} className="g-stack">
      <div className="g-fields">
        <TextField label={t('participants.name')} maxLength={200} {...form.field('name')} />
        <TextField label={t('participants.role')} optional maxLength={200} {...form.field('role')} />
      </div>
      <SelectField
        label={t('participants.group')}
        options={participantGroup.options.map((value) => ({ value, label: t(`participants.groups.${value}`) }))}
        {...form.field('group')}
      />
      {parts.length > 1 && (
        <SelectField
          label={t('participants.part')}
          options={parts.map((value) => ({ value, label: t(`participants.parts.${value}`) }))}
          {...form.field('part')}
        />
      )}
      <details className="g-disclosure">
        <summary>{t('participants.items')}</summary>
        <CheckGroup
          legend={t('participants.itemsLegend')}
          options={items
            .filter((item) => item.public === (part === 'public'))
            .map((item) => ({ value: item.itemId, label: `${item.number} ${titleOf(item)}` }))}
          {...form.choice('itemIds')}
        />
      </details>
      <div>
        <Button type="submit" variant="secondary" busy={form.busy}>
          {t('participants.add')}
        </Button>
      </div>
    </Form>
  );
}
