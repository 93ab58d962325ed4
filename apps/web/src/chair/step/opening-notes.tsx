import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { CheckField } from '../../ui/choice-field';
import { TextArea } from '../../ui/text-field';
import type { StepControl } from './use-step';

/** What is out of the ordinary about an opening: a second convening, or another day than the one convened for. */
export function OpeningNotes({
  control: { opening, setOpening, error },
}: {
  readonly control: StepControl;
}): ReactElement {
  const { t } = useTranslation('chair');
  return (
    <details className="g-disclosure" open={(error !== null && error !== undefined) || undefined}>
      <summary>{t('opening.summary')}</summary>
      <div className="g-stack">
        <CheckField
          label={t('opening.second')}
          checked={opening.secondConvening}
          onChange={(event) => setOpening({ ...opening, secondConvening: event.target.checked })}
        />
        <TextArea
          label={t('opening.otherDay')}
          optional
          rows={2}
          maxLength={500}
          value={opening.otherDay}
          onChange={(event) => setOpening({ ...opening, otherDay: event.target.value })}
        />
      </div>
    </details>
  );
}
