import type { MeetingDetail } from '@gremia/contracts';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { CheckField } from '../../ui/choice-field';
import { TextArea } from '../../ui/text-field';
import { CircularFields } from '../circular/circular-fields';
import { ToldOpeningFields } from '../telling/told-opening-fields';
import type { StepControl } from './use-step';

/**
 * What is out of the ordinary about an opening: a second convening, another day than the one convened for, no meeting
 * at all, or that it was done without Gremia. What nobody needs for the one chosen is not asked.
 */
export function OpeningNotes({
  control: { opening, setOpening, error },
  circular,
}: {
  readonly control: StepControl;
  /** What the rules say of a circular vote; null where they are not known. */
  readonly circular: MeetingDetail['circular'];
}): ReactElement {
  const { t } = useTranslation('chair');
  const { isCircular } = opening.circular;
  return (
    <details className="g-disclosure" open={(error !== null && error !== undefined) || undefined}>
      <summary>{t('opening.summary')}</summary>
      <div className="g-stack">
        {(!isCircular || opening.secondConvening) && (
          <CheckField
            label={t('opening.second')}
            checked={opening.secondConvening}
            onChange={(event) => setOpening({ ...opening, secondConvening: event.target.checked })}
          />
        )}
        <TextArea
          label={t('opening.otherDay')}
          optional
          rows={2}
          maxLength={500}
          value={opening.otherDay}
          onChange={(event) => setOpening({ ...opening, otherDay: event.target.value })}
        />
        {circular !== null && (
          <CircularFields
            value={opening.circular}
            rule={circular}
            onChange={(changed) => setOpening({ ...opening, circular: changed })}
          />
        )}
        {(!isCircular || opening.told.isTold) && (
          <ToldOpeningFields value={opening.told} onChange={(told) => setOpening({ ...opening, told })} />
        )}
      </div>
    </details>
  );
}
