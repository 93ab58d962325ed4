import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button';
import type { BlurState } from './use-blurred';

interface BackgroundChoiceProps {
  readonly isOn: boolean;
  readonly blur: BlurState;
  readonly onChange: (isOn: boolean) => void;
}

/** Switches the blurred background on and off, and says how that goes. */
export function BackgroundChoice({ isOn, blur, onChange }: BackgroundChoiceProps): ReactElement {
  const { t } = useTranslation('call');
  return (
    <div>
      <div className="g-actions">
        <Button small variant={isOn ? 'primary' : 'secondary'} pressed={isOn} onClick={() => onChange(!isOn)}>
          {t('background.blur')}
        </Button>
      </div>
      <p role="status" className="kern-body">
        {t(`background.${blur}`)}
      </p>
    </div>
  );
}
