import { chairGround, chairScope } from '@gremia/contracts';
import { whoLeads } from '@gremia/meeting';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '../../forms/form-dialog';
import { useCheckedForm } from '../../forms/use-checked-form';
import type { LiveMeeting } from '../../live/use-meeting';
import { Button } from '../../ui/button';
import { SelectField, TextArea, TextField } from '../../ui/text-field';
import { handOverTyped, type HandOverTyped } from './hand-over-typed';

interface HandOverDialogProps {
  readonly meeting: Pick<LiveMeeting, 'send' | 'state'>;
  readonly variant: 'primary' | 'secondary' | 'tertiary';
  readonly usual: Pick<HandOverTyped, 'scope' | 'ground'>;
}

/** Offers the lead to somebody who is there; deputies stand first. */
export function HandOverDialog({ meeting: { send, state }, variant, usual }: HandOverDialogProps): ReactElement {
  const { t } = useTranslation('acts');
  const { t: live } = useTranslation('live');
  const [open, setOpen] = useState(false);
  const form = useCheckedForm({
    schema: handOverTyped,
    defaultValues: { personId: '', time: '', reason: '', ...usual },
    send: async (command) => {
      await send(command);
      setOpen(false);
      form.rhf.reset();
    },
  });
  const leader = whoLeads(state)?.personId;
  const there = state.roster.filter(({ personId }) => state.present[personId] !== undefined && personId !== leader);
  const isDeputy = ({ function: held }: (typeof there)[number]): boolean => held === 'deputy-chair';
  const ordered = [...there.filter(isDeputy), ...there.filter((seat) => !isDeputy(seat))];
  const chosen = ordered.find(({ personId }) => personId === form.choice('personId').value);
  const scopes = chairScope.options.filter((scope) => scope !== 'item' || state.currentItemId !== null);
  return (
    <>
      <Button variant={variant} onClick={() => setOpen(true)}>
        {t('lead.handOver')}
      </Button>
      <FormDialog
        form={form}
        open={open}
        title={t('lead.title')}
        confirmLabel={t('lead.confirm')}
        onCancel={() => setOpen(false)}
      >
        <p>{t('lead.text')}</p>
        <SelectField
          label={t('lead.to')}
          options={[
            { value: '', label: t('lead.choose') },
            ...ordered.map((seat) => ({
              value: seat.personId,
              label: isDeputy(seat) ? `${seat.name} (${live('lead.capacity.deputy-chair')})` : seat.name,
            })),
          ]}
          {...form.field('personId')}
        />
        <SelectField
          label={t('lead.scope')}
          options={scopes.map((value) => ({ value, label: t(`lead.scopes.${value}`) }))}
          {...form.field('scope')}
        />
        {form.choice('scope').value === 'time' && (
          <TextField label={t('lead.until')} type="time" {...form.field('time')} />
        )}
        <SelectField
          label={t('lead.ground')}
          options={chairGround.options.map((value) => ({ value, label: t(`lead.grounds.${value}`) }))}
          {...form.field('ground')}
        />
        {chosen !== undefined && !isDeputy(chosen) && (
          <TextArea
            label={t('lead.reason')}
            hint={t('lead.reasonHint')}
            optional
            rows={2}
            maxLength={500}
            {...form.field('reason')}
          />
        )}
      </FormDialog>
    </>
  );
}
