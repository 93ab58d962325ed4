import { disturbanceKind, faultMessage } from '@gremia/contracts';
import type { MeetingState } from '@gremia/meeting';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { FormDialog } from '../../forms/form-dialog';
import { useCheckedForm } from '../../forms/use-checked-form';
import { Button } from '../../ui/button';
import { RadioGroup } from '../../ui/choice-field';
import { SelectField, TextArea } from '../../ui/text-field';
import { uuid } from '../uuid';
import type { LiveMeeting } from '../use-meeting';

interface ReportDialogProps {
  readonly meeting: Pick<LiveMeeting, 'send' | 'state'>;
  /** The office reports for somebody who has called. */
  readonly forOthers?: boolean;
}

const KINDS = ['sound', 'picture', 'picture-and-sound', 'line'] as const;
const MOST = 500;

const typed = (forOthers: boolean) =>
  z.object({
    personId: forOthers ? z.string().min(1, faultMessage('choice-missing')) : z.string(),
    what: disturbanceKind,
    note: z.string().trim().max(MOST),
  });

/** Reports that picture or sound is disturbed. It goes over the page's own line, whatever the call does. */
export function ReportDialog({ meeting: { send, state }, forOthers = false }: ReportDialogProps): ReactElement {
  const { t } = useTranslation('call');
  const [open, setOpen] = useState(false);
  const form = useCheckedForm({
    schema: typed(forOthers),
    defaultValues: { personId: '', what: 'sound', note: '' },
    send: async ({ personId, what, note }) => {
      await send({
        kind: 'report-disturbance',
        reportId: uuid(),
        what,
        note,
        ...(forOthers ? { personId } : {}),
      });
      setOpen(false);
      form.rhf.reset();
    },
  });
  const label = forOthers ? t('disturbance.forOthers') : t('disturbance.report');
  const contact = state.emergency?.helpContact;
  return (
    <>
      <Button small variant="secondary" onClick={() => setOpen(true)}>
        {label}
      </Button>
      <FormDialog
        form={form}
        open={open}
        title={t('disturbance.title')}
        confirmLabel={label}
        onCancel={() => setOpen(false)}
      >
        <p>{t('disturbance.consequence')}</p>
        {forOthers && (
          <SelectField
            label={t('disturbance.who')}
            options={[{ value: '', label: t('disturbance.choose') }, ...connectedFirst(state)]}
            {...form.field('personId')}
          />
        )}
        <RadioGroup
          legend={t('disturbance.what')}
          options={KINDS.map((value) => ({ value, label: t(`disturbance.kinds.${value}`) }))}
          {...form.choice('what')}
        />
        <TextArea label={t('disturbance.note')} optional rows={2} maxLength={MOST} {...form.field('note')} />
        {contact !== undefined && <p>{t('disturbance.contact', { contact })}</p>}
      </FormDialog>
    </>
  );
}

/** Whoever is connected comes first: it is mostly they who call. */
function connectedFirst({
  roster,
  present,
}: MeetingState): readonly { readonly value: string; readonly label: string }[] {
  const isConnected = (personId: string): boolean => present[personId]?.mode === 'remote';
  return [...roster]
    .sort((one, other) => Number(isConnected(other.personId)) - Number(isConnected(one.personId)))
    .map(({ personId, name }) => ({ value: personId, label: name }));
}
