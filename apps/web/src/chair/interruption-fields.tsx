import type { InterruptionCause } from '@gremia/contracts';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { RadioGroup } from '../ui/choice-field';
import { SelectField, TextArea, TextField } from '../ui/text-field';
import type { Typed } from './interruption-typed';

interface Props {
  readonly typed: Typed;
  readonly onType: (change: Partial<Typed>) => void;
  /** What is wrong with a field, once somebody has tried. */
  readonly faults: Partial<Record<keyof Typed, string>>;
  /** `chosen`: the chair has to say what becomes of the open vote; `voided`: the rules say it; null: none is open. */
  readonly vote: 'chosen' | 'voided' | null;
  readonly norm: string;
}

const CAUSES = ['break', 'disturbance', 'disorder', 'other-day'] as const satisfies readonly InterruptionCause[];
const RESPONSIBLE = ['unknown', 'municipal', 'member'] as const;
const FATES = ['goes-on', 'voided'] as const;

/** Why the meeting stops, when it goes on, and what becomes of the open vote. */
export function InterruptionFields({ typed, onType, faults, vote, norm }: Props): ReactElement {
  const { t } = useTranslation('chair');
  const { cause } = typed;
  const fates = cause === 'other-day' ? (['voided'] as const) : FATES;
  return (
    <>
      <SelectField
        label={t('interrupt.cause')}
        options={CAUSES.map((value) => ({ value, label: t(`interrupt.causes.${value}`) }))}
        value={cause}
        onChange={(event) => onType({ cause: event.target.value as InterruptionCause, openVote: '' })}
      />
      {cause === 'disturbance' && (
        <SelectField
          label={t('interrupt.responsibility')}
          options={RESPONSIBLE.map((value) => ({ value, label: t(`interrupt.responsible.${value}`) }))}
          value={typed.responsibility}
          onChange={(event) => onType({ responsibility: event.target.value as Typed['responsibility'] })}
        />
      )}
      {cause === 'disorder' && (
        <TextField
          label={t('interrupt.norm')}
          optional
          maxLength={200}
          value={typed.norm}
          onChange={(event) => onType({ norm: event.target.value })}
        />
      )}
      {cause === 'other-day' && (
        <>
          <p>{t('interrupt.otherDayText')}</p>
          <TextField
            label={t('interrupt.untilDay')}
            type="date"
            value={typed.day}
            error={faults.day}
            onChange={(event) => onType({ day: event.target.value })}
          />
        </>
      )}
      <TextField
        label={t('interrupt.untilTime')}
        hint={t('interrupt.untilHint')}
        type="time"
        optional={cause !== 'other-day'}
        value={typed.time}
        error={faults.time}
        onChange={(event) => onType({ time: event.target.value })}
      />
      {vote === 'voided' && <p>{t('interrupt.repeats', { norm })}</p>}
      {vote === 'chosen' && (
        <RadioGroup
          legend={t('interrupt.openVote')}
          options={fates.map((value) => ({ value, label: t(`interrupt.fates.${value}`) }))}
          value={typed.openVote === '' ? null : typed.openVote}
          error={faults.openVote}
          onChange={(value) => onType({ openVote: value })}
        />
      )}
      <TextArea
        label={t('interrupt.reason')}
        rows={2}
        maxLength={500}
        value={typed.reason}
        error={faults.reason}
        onChange={(event) => onType({ reason: event.target.value })}
      />
    </>
  );
}
