import { inviteInput, participantGroup, presenceMode, type MeetingDetail } from '@gremia/contracts';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { useInvite } from '../../api/invited';
import { Form } from '../../forms/form';
import { useCheckedForm } from '../../forms/use-checked-form';
import { Button } from '../../ui/button';
import { CheckGroup } from '../../ui/choice-field';
import { SelectField, TextField } from '../../ui/text-field';

const typedInvitation = inviteInput.omit({ itemIds: true }).extend({ itemIds: z.array(z.string()) });

/** Plans somebody by name and function: whether in the hall, in which part, and perhaps for some items alone. */
export function InviteForm({ meeting }: { readonly meeting: Pick<MeetingDetail, 'id' | 'items'> }): ReactElement {
  const { t } = useTranslation('clerk');
  const invite = useInvite(meeting.id);
  const form = useCheckedForm({
    schema: typedInvitation,
    defaultValues: {
      name: '',
      role: '',
      group: 'administration',
      mode: 'hall',
      part: 'public',
      itemIds: [] as string[],
    },
    send: async (input) => {
      await invite.mutateAsync(input);
      form.rhf.reset();
    },
  });
  const part = form.rhf.watch('part');
  const items = meeting.items.filter((item) => item.public === (part === 'public'));
  return (
    <Form form={form} className="g-stack">
      <TextField label={t('invited.name')} maxLength={200} {...form.field('name')} />
      <TextField label={t('invited.role')} optional maxLength={200} {...form.field('role')} />
      <SelectField
        label={t('invited.group')}
        options={participantGroup.options.map((value) => ({ value, label: t(`invited.groups.${value}`) }))}
        {...form.field('group')}
      />
      <SelectField
        label={t('invited.mode')}
        options={presenceMode.options.map((value) => ({ value, label: t(`invited.modes.${value}`) }))}
        {...form.field('mode')}
      />
      <SelectField
        label={t('invited.part')}
        options={(['public', 'non-public'] as const).map((value) => ({ value, label: t(`invited.parts.${value}`) }))}
        {...form.field('part')}
      />
      {items.length > 0 && (
        <CheckGroup
          legend={t('invited.items')}
          options={items.map(({ id, number, title }) => ({ value: id, label: `${number} ${title}` }))}
          {...form.choice('itemIds')}
        />
      )}
      <div>
        <Button type="submit" variant="secondary" busy={form.busy}>
          {t('invited.add')}
        </Button>
      </div>
    </Form>
  );
}
