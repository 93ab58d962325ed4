import { conflictBasis, faultMessage } from '@gremia/contracts';
import type { ItemState } from '@gremia/meeting';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { Form } from '../forms/form';
import { useCheckedForm } from '../forms/use-checked-form';
import type { LiveMeeting } from '../live/use-meeting';
import { Button } from '../ui/button';
import { SelectField } from '../ui/text-field';

const conflict = z.object({ personId: z.string().min(1, faultMessage('choice-missing')), basis: conflictBasis });

interface ConflictFormProps {
  readonly meeting: Pick<LiveMeeting, 'send' | 'state'>;
  readonly item: ItemState;
}

/** Excludes somebody from the item at hand. Who has voted on it already is named before it is sent. */
export function ConflictForm({ meeting: { state, send }, item }: ConflictFormProps): ReactElement {
  const { t } = useTranslation('chair');
  const form = useCheckedForm({
    schema: conflict,
    defaultValues: { personId: '', basis: 'own-declaration' },
    send: async (sent) => {
      await send({ kind: 'declare-conflict', itemId: item.itemId, ...sent });
      form.rhf.reset();
    },
  });
  const chosen = form.choice('personId').value;
  const tookPart = item.voteIds.some((voteId) => chosen in (state.votes[voteId]?.cast ?? {}));
  const others = state.roster.filter(({ personId, voting }) => voting && !item.conflicted.includes(personId));
  return (
    <>
      <Form form={form} className="g-inline-form">
        <SelectField
          label={t('conflicts.person')}
          options={[
            { value: '', label: t('conflicts.choose') },
            ...others.map(({ personId, name }) => ({ value: personId, label: name })),
          ]}
          {...form.field('personId')}
        />
        <SelectField
          label={t('conflicts.basis')}
          options={conflictBasis.options.map((value) => ({ value, label: t(`conflicts.bases.${value}`) }))}
          {...form.field('basis')}
        />
        <Button type="submit" variant="secondary" busy={form.busy}>
          {t('conflicts.add')}
        </Button>
      </Form>
      {tookPart && <p className="g-muted g-small">{t('conflicts.late')}</p>}
    </>
  );
}
