import { faultMessage } from '@gremia/contracts';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { ALL_AT_ONCE } from '../../forms/all-at-once';
import { Form } from '../../forms/form';
import { useCheckedForm } from '../../forms/use-checked-form';
import type { LiveMeeting } from '../../live/use-meeting';
import { uuid } from '../../live/uuid';
import { Button } from '../../ui/button';
import { CheckField } from '../../ui/choice-field';
import { SelectField, TextField } from '../../ui/text-field';

/** Stands in the list of members for everybody who is none. */
const SOMEBODY_ELSE = 'else';

const nominated = z
  .object({
    nominee: z.string().min(1, faultMessage('choice-missing')),
    name: z.string().trim().max(200),
    by: z.string().trim().min(1).max(200),
    agrees: z.boolean(),
  })
  .superRefine(({ nominee, name }, { addIssue }) => {
    if (nominee === SOMEBODY_ELSE && name === '')
      addIssue({ code: 'custom', path: ['name'], message: faultMessage('gap') });
  }, ALL_AT_ONCE);

interface NominateFormProps {
  readonly meeting: Pick<LiveMeeting, 'send' | 'state'>;
  readonly itemId: string;
  readonly electionId: string;
  readonly onProposed?: () => void;
}

/** A proposal from the room: a member of the body or somebody else, by whom, and whether they stand. */
export function NominateForm({ meeting, itemId, electionId, onProposed }: NominateFormProps): ReactElement {
  const { send, state } = meeting;
  const { t } = useTranslation('chair');
  const form = useCheckedForm({
    schema: nominated,
    defaultValues: { nominee: '', name: '', by: '', agrees: false },
    send: async ({ nominee, name, by, agrees }) => {
      const who = nominee === SOMEBODY_ELSE ? { name } : { nomineeId: nominee };
      await send({ kind: 'nominate-candidate', itemId, electionId, candidateId: uuid(), ...who, by, agrees });
      form.rhf.reset();
      onProposed?.();
    },
  });
  const isElse = form.choice('nominee').value === SOMEBODY_ELSE;
  const agrees = form.choice('agrees');
  return (
    <Form form={form} className="g-inline-form">
      <SelectField
        label={t('election.nominee')}
        options={[
          { value: '', label: t('election.choose') },
          { value: SOMEBODY_ELSE, label: t('election.somebodyElse') },
          ...state.roster
            .filter(({ voting }) => voting)
            .map(({ personId, name }) => ({ value: personId, label: name })),
        ]}
        {...form.field('nominee')}
      />
      {isElse && <TextField label={t('election.name')} maxLength={200} {...form.field('name')} />}
      <TextField label={t('election.by')} maxLength={200} {...form.field('by')} />
      <CheckField
        label={t('election.agrees')}
        checked={agrees.value}
        onChange={({ target }) => agrees.onChange(target.checked)}
      />
      <Button type="submit" variant="secondary" busy={form.busy}>
        {t('election.propose')}
      </Button>
    </Form>
  );
}
