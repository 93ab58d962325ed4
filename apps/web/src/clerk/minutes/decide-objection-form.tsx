import { faultMessage, type MinutesObjection, typedDay } from '@gremia/contracts';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { useDecideObjection } from '../../api/minutes';
import { ALL_AT_ONCE } from '../../forms/all-at-once';
import { FormDialog } from '../../forms/form-dialog';
import { useCheckedForm } from '../../forms/use-checked-form';
import { today } from '../../i18n/dates';
import { Button } from '../../ui/button';
import { RadioGroup } from '../../ui/choice-field';
import { TextArea, TextField } from '../../ui/text-field';

const typedDecision = z
  .object({
    accepted: z.enum(['yes', 'no']),
    on: typedDay,
    reference: z.string().trim().min(1).max(300),
    correction: z.string().trim().max(5_000),
  })
  .superRefine(({ accepted, correction }, context) => {
    if (accepted === 'yes' && correction === '')
      context.addIssue({ code: 'custom', path: ['correction'], message: faultMessage('gap') });
  }, ALL_AT_ONCE)
  .transform(({ accepted, ...rest }) => ({ ...rest, accepted: accepted === 'yes' }));

/** Notes what was decided about an objection, and how the minutes are corrected. */
export function DecideObjectionForm({
  meetingId,
  no,
  objection,
}: {
  readonly meetingId: string;
  readonly no: number;
  readonly objection: MinutesObjection;
}): ReactElement {
  const { t } = useTranslation('clerk');
  const [open, setOpen] = useState(false);
  const decide = useDecideObjection(meetingId, objection.id);
  const form = useCheckedForm({
    schema: typedDecision,
    defaultValues: { accepted: 'yes', on: today(), reference: '', correction: '' },
    send: async (sent) => {
      await decide.mutateAsync({ basedOn: no, ...sent });
      setOpen(false);
    },
  });
  const accepted = form.rhf.watch('accepted');
  return (
    <>
      <Button variant="tertiary" small onClick={() => setOpen(true)}>
        {t('objections.decide')}
      </Button>
      <FormDialog
        form={form}
        open={open}
        title={t('objections.decideTitle')}
        confirmLabel={t('objections.decideSave')}
        onCancel={() => setOpen(false)}
      >
        <p lang="de">„{objection.text}“</p>
        <RadioGroup
          legend={t('objections.outcome')}
          options={(['yes', 'no'] as const).map((value) => ({ value, label: t(`objections.outcomes.${value}`) }))}
          {...form.choice('accepted')}
        />
        <TextField label={t('objections.decidedOn')} type="date" max={today()} {...form.field('on')} />
        <TextField
          label={t('objections.reference')}
          hint={t('objections.referenceHint')}
          maxLength={300}
          {...form.field('reference')}
        />
        {accepted === 'yes' && (
          <TextArea
            label={t('objections.correction')}
            hint={t('objections.correctionHint')}
            rows={3}
            maxLength={5_000}
            {...form.field('correction')}
          />
        )}
      </FormDialog>
    </>
  );
}
