import { fieldFault, type MeetingDetail } from '@gremia/contracts';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { sayFault } from '../../i18n/say-fault';
import { CheckField } from '../../ui/choice-field';
import { SelectField, TextArea, TextField } from '../../ui/text-field';
import type { CircularOpening } from './circular-opening';
import { DayAndTimeFields } from '../../ui/day-and-time';

/** For how many days each question may be kept open at least; one is usual. */
const DAYS = [2, 3, 5, 7, 14];

interface CircularFieldsProps {
  readonly value: CircularOpening;
  readonly onChange: (value: CircularOpening) => void;
  /** What the rules of the body say of it. */
  readonly rule: NonNullable<MeetingDetail['circular']>;
}

/** Nobody meets: why, on whose motion, and by when everybody is to have answered. */
export function CircularFields({ value, onChange, rule }: CircularFieldsProps): ReactElement {
  const { t } = useTranslation('chair');
  const { isCircular, isTried, isSimple, ground, movedBy, day, time } = value;
  const faultOf = (typed: string): string | undefined =>
    isTried && typed.trim() === '' ? sayFault(fieldFault('gap')) : undefined;
  if (rule.refusal !== null) return <p lang="de">{rule.refusal}</p>;
  return (
    <>
      <CheckField
        label={t('opening.circular')}
        checked={isCircular}
        onChange={({ target }) => onChange({ ...value, isCircular: target.checked })}
      />
      {isCircular && (
        <>
          <p>{t(`opening.circularHow.${rule.allowed}`)}</p>
          {rule.question !== null && <p lang="de">{rule.question}</p>}
          {rule.simple && (
            <CheckField
              label={t('opening.circularSimple')}
              error={isTried && !isSimple ? sayFault(fieldFault('gap')) : undefined}
              checked={isSimple}
              onChange={({ target }) => onChange({ ...value, isSimple: target.checked })}
            />
          )}
          <TextArea
            label={t('opening.circularGround')}
            rows={2}
            maxLength={500}
            error={faultOf(ground)}
            value={ground}
            onChange={({ target }) => onChange({ ...value, ground: target.value })}
          />
          <TextField
            label={t('opening.circularMovedBy')}
            maxLength={200}
            error={faultOf(movedBy)}
            value={movedBy}
            onChange={({ target }) => onChange({ ...value, movedBy: target.value })}
          />
          <DayAndTimeFields
            labels={{ day: t('opening.circularDay'), time: t('opening.circularTime') }}
            errors={{ day: faultOf(day), time: faultOf(time) }}
            value={value}
            onChange={(changed) => onChange({ ...value, ...changed })}
          />
          <SelectField
            label={t('opening.circularLeast')}
            hint={t('opening.circularLeastHint')}
            options={[
              { value: '', label: t('opening.circularDays', { count: 1 }) },
              ...DAYS.map((count) => ({ value: String(count * 24), label: t('opening.circularDays', { count }) })),
            ]}
            value={value.leastHours}
            onChange={({ target }) => onChange({ ...value, leastHours: target.value })}
          />
        </>
      )}
    </>
  );
}
