import { faultMessage } from '@gremia/contracts';
import { findItem, findSeat } from '@gremia/meeting';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { FormDialog } from '../forms/form-dialog';
import { reasonText } from '../forms/reason-text';
import { useCheckedForm } from '../forms/use-checked-form';
import { Button } from '../ui/button';
import { SelectField, TextArea } from '../ui/text-field';
import type { LiveMeeting } from './use-meeting';

const raised = z.object({
  personId: z.string().min(1, faultMessage('choice-missing')),
  raisedBy: z.string(),
  reason: reasonText(500),
});

interface RaiseConflictProps {
  readonly meeting: Pick<LiveMeeting, 'send' | 'state' | 'personId'>;
  readonly itemId: string;
  /** The office enters it, also for a member without a device. */
  readonly forOthers?: boolean;
}

/** Says of another member that the item concerns them personally; the body then decides on it. */
export function RaiseConflict({ meeting, itemId, forOthers = false }: RaiseConflictProps): ReactElement | null {
  const { t } = useTranslation('acts');
  const [open, setOpen] = useState(false);
  const { state, personId: own } = meeting;
  const form = useCheckedForm({
    schema: raised,
    defaultValues: { personId: '', raisedBy: '', reason: '' },
    send: async ({ personId, raisedBy, reason }) => {
      const by = raisedBy === '' ? {} : { raisedBy };
      await meeting.send({ kind: 'raise-conflict', itemId, personId, reason, ...by });
      setOpen(false);
      form.rhf.reset();
    },
  });
  const item = findItem(state, itemId);
  const isHere = own !== null && findSeat(state, own)?.voting === true && state.present[own] !== undefined;
  if (item === null || state.phase !== 'running' || !(forOthers || isHere)) return null;
  const there = state.roster.filter(({ personId }) => state.present[personId] !== undefined);
  const others = state.roster.filter(
    ({ personId }) => (forOthers || personId !== own) && !item.conflicted.includes(personId),
  );
  const named = (persons: typeof others) => persons.map(({ personId, name }) => ({ value: personId, label: name }));
  return (
    <div>
      <Button variant="tertiary" small={forOthers} onClick={() => setOpen(true)}>
        {t('conflict.raiseMore')}
      </Button>
      <FormDialog
        form={form}
        open={open}
        title={t('conflict.raiseTitle')}
        confirmLabel={t('conflict.raise')}
        onCancel={() => setOpen(false)}
      >
        <p>{t('conflict.raiseText')}</p>
        <SelectField
          label={t('conflict.raiseWho')}
          options={[{ value: '', label: t('lead.choose') }, ...named(others)]}
          {...form.field('personId')}
        />
        {forOthers && (
          <SelectField
            label={t('conflict.raiseBy')}
            options={[{ value: '', label: t('conflict.raiseLead') }, ...named(there)]}
            {...form.field('raisedBy')}
          />
        )}
        <TextArea label={t('conflict.raiseReason')} rows={2} maxLength={500} {...form.field('reason')} />
      </FormDialog>
    </div>
  );
}
