import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { Form } from '../../forms/form';
import { typedNumber } from '../../forms/typed-number';
import { useCheckedForm } from '../../forms/use-checked-form';
import type { LiveMeeting } from '../../live/use-meeting';
import { uuid } from '../../live/uuid';
import { Button } from '../../ui/button';
import { TextField } from '../../ui/text-field';

const started = z.object({
  office: z.string().trim().min(1).max(200),
  places: typedNumber({ min: 1, max: 50 }),
});

interface StartElectionFormProps {
  readonly meeting: Pick<LiveMeeting, 'send'>;
  readonly itemId: string;
}

/** For what is elected under this item, and how many at once. */
export function StartElectionForm({ meeting, itemId }: StartElectionFormProps): ReactElement {
  const { t } = useTranslation('chair');
  const form = useCheckedForm({
    schema: started,
    defaultValues: { office: '', places: '1' },
    send: async (sent) => {
      await meeting.send({ kind: 'start-election', itemId, electionId: uuid(), ...sent });
      form.rhf.reset();
    },
  });
  return (
    <Form form={form} className="g-stack">
      <TextField
        label={t('election.office')}
        hint={t('election.officeHint')}
        maxLength={200}
        {...form.field('office')}
      />
      <TextField label={t('election.places')} inputMode="numeric" maxLength={2} {...form.field('places')} />
      <div>
        <Button type="submit" variant="secondary" busy={form.busy}>
          {t('election.start')}
        </Button>
      </div>
    </Form>
  );
}
