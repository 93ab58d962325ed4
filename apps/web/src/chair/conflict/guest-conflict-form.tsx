import { faultMessage } from '@gremia/contracts';
import { findSeat } from '@gremia/meeting';
import { useId, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { useConference } from '../../api/conference';
import { Form } from '../../forms/form';
import { useCheckedForm } from '../../forms/use-checked-form';
import type { LiveMeeting } from '../../live/use-meeting';
import { Button } from '../../ui/button';
import { TextField } from '../../ui/text-field';

const guest = z.object({ name: z.string().trim().min(1, faultMessage('choice-missing')).max(200) });

interface GuestConflictFormProps {
  readonly meeting: Pick<LiveMeeting, 'send' | 'state' | 'meetingId' | 'personId' | 'onCall'>;
  readonly itemId: string;
}

/** Somebody of the administration, an expert or a guest takes no part in the item; in the call they listen. */
export function GuestConflictForm({ meeting, itemId }: GuestConflictFormProps): ReactElement {
  const { t } = useTranslation('acts');
  const { send, state, meetingId, personId, onCall } = meeting;
  const proposals = useId();
  const { data } = useConference(meetingId, personId !== null, onCall);
  const guests = data?.people.filter((person) => findSeat(state, person.personId) === null) ?? [];
  const form = useCheckedForm({
    schema: guest,
    defaultValues: { name: '' },
    send: async ({ name }) => {
      await send({ kind: 'note-guest-conflict', itemId, name });
      form.rhf.reset();
    },
  });
  return (
    <Form form={form} className="g-inline-form">
      <TextField
        label={t('conflict.guest')}
        hint={guests.length === 0 ? undefined : t('conflict.guestInCall')}
        maxLength={200}
        list={proposals}
        {...form.field('name')}
      />
      <datalist id={proposals}>
        {guests.map((person) => (
          <option key={person.personId} value={person.name} />
        ))}
      </datalist>
      <Button type="submit" variant="secondary" busy={form.busy}>
        {t('conflict.guestAdd')}
      </Button>
    </Form>
  );
}
