import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { CheckedForm } from '../forms/use-checked-form';
import { RadioGroup } from '../ui/choice-field';
import { SelectField, TextArea, TextField } from '../ui/text-field';
import { CAUSES, FATES, RESPONSIBLE, type Typed } from './interruption-typed';

interface Props<Sent> {
  readonly form: CheckedForm<Typed, Sent>;
  /** `chosen`: the chair has to say what becomes of the open vote; `voided`: the rules say it; null: none is open. */
  readonly vote: 'chosen' | 'voided' | null;
  readonly norm: string;
}

/** Why the meeting stops, when it goes on, and what becomes of the open vote. */
export function InterruptionFields<Sent>({ form, vote, norm }: Props<Sent>): ReactElement {
  const { t } = useTranslation('chair');
  const { value: cause, onChange: chooseCause } = form.choice('cause');
  const fate = form.choice('openVote');
  const fates = cause === 'other-day' ? (['voided'] as const) : FATES;
  return (
    <>
      <SelectField
        label={t('interrupt.cause')}
        options={CAUSES.map((value) => ({ value, label: t(`interrupt.causes.${value}`) }))}
        value={cause}
        onChange={(event) => {
          chooseCause(CAUSES.find((each) => each === event.target.value) ?? 'break');
          fate.onChange(null);
        }}
      />
      {cause === 'disturbance' && (
        <SelectField
          label={t('interrupt.responsibility')}
          options={RESPONSIBLE.map((value) => ({ value, label: t(`interrupt.responsible.${value}`) }))}
          {...form.field('responsibility')}
        />
      )}
      {cause === 'disorder' && (
        <TextField label={t('interrupt.norm')} optional maxLength={200} {...form.field('norm')} />
      )}
      {cause === 'other-day' && (
        <>
          <p>{t('interrupt.otherDayText')}</p>
          <TextField label={t('interrupt.untilDay')} type="date" {...form.field('day')} />
        </>
      )}
      <TextField
        label={t('interrupt.untilTime')}
        hint={t('interrupt.untilHint')}
        type="time"
        optional={cause !== 'other-day'}
        {...form.field('time')}
      />
      {vote === 'voided' && <p>{t('interrupt.repeats', { norm })}</p>}
      {vote === 'chosen' && (
        <RadioGroup
          legend={t('interrupt.openVote')}
          options={fates.map((value) => ({ value, label: t(`interrupt.fates.${value}`) }))}
          {...fate}
        />
      )}
      <TextArea
        label={t('interrupt.reason')}
        optional={cause === 'break'}
        rows={2}
        maxLength={500}
        {...form.field('reason')}
      />
    </>
  );
}
