import { fieldFault } from '@gremia/contracts';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { sayFault } from '../../i18n/say-refusal';
import { CheckField } from '../../ui/choice-field';
import { TextArea, TextField } from '../../ui/text-field';
import type { CircularOpening } from './circular-opening';
import { DayAndTimeFields } from '../../ui/day-and-time';

interface CircularFieldsProps {
  readonly value: CircularOpening;
  readonly onChange: (value: CircularOpening) => void;
}

/** Nobody meets: why, on whose motion, and by when everybody is to have answered. */
export function CircularFields({ value, onChange }: CircularFieldsProps): ReactElement {
  const { t } = useTranslation('chair');
  const { isCircular, isTried, ground, movedBy, day, time } = value;
  const faultOf = (typed: string): string | undefined =>
    isTried && typed.trim() === '' ? sayFault(fieldFault('gap')) : undefined;
  return (
    <>
      <CheckField
        label={t('opening.circular')}
        checked={isCircular}
        onChange={({ target }) => onChange({ ...value, isCircular: target.checked })}
      />
      {isCircular && (
        <>
          <p>{t('opening.circularText')}</p>
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
        </>
      )}
    </>
  );
}
