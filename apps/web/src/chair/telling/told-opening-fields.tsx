import { fieldFault } from '@gremia/contracts';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { CheckField } from '../../ui/choice-field';
import { TextArea } from '../../ui/text-field';
import { sayFault } from '../../i18n/say-fault';
import type { ToldOpening } from './told-opening';
import { DayAndTimeFields } from '../../ui/day-and-time';

interface ToldOpeningFieldsProps {
  readonly value: ToldOpening;
  readonly onChange: (value: ToldOpening) => void;
}

/** Gremia was away from the start: when the meeting was opened, and why that is entered only now. */
export function ToldOpeningFields({ value, onChange }: ToldOpeningFieldsProps): ReactElement {
  const { t } = useTranslation('chair');
  const { isTold, isTried, day, time, reason } = value;
  const timeFault = isTried && (day === '' || time === '') ? sayFault(fieldFault('told-time-missing')) : undefined;
  const reasonFault = isTried && reason.trim() === '' ? sayFault(fieldFault('reason-missing')) : undefined;
  return (
    <>
      <CheckField
        label={t('opening.told')}
        checked={isTold}
        onChange={({ target }) => onChange({ ...value, isTold: target.checked })}
      />
      {isTold && (
        <>
          <p>{t('opening.toldText')}</p>
          <DayAndTimeFields
            labels={{ day: t('opening.toldDay'), time: t('opening.toldTime') }}
            errors={{ day: day === '' ? timeFault : undefined, time: time === '' ? timeFault : undefined }}
            value={value}
            onChange={(changed) => onChange({ ...value, ...changed })}
          />
          <TextArea
            label={t('opening.toldReason')}
            rows={2}
            maxLength={500}
            error={reasonFault}
            value={reason}
            onChange={({ target }) => onChange({ ...value, reason: target.value })}
          />
        </>
      )}
    </>
  );
}
