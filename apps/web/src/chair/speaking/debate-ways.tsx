import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button';
import type { StepControl } from '../step/use-step';
import { passWords } from './debate-plan';

/** Out of the debate to the step that waits behind it, and back to it. Neither tells anybody anything. */
export function DebateWays({
  control: { step, pass, resume },
}: {
  readonly control: StepControl;
}): ReactElement | null {
  const { t } = useTranslation('chair');
  if (resume !== null)
    return (
      <Button variant="tertiary" onClick={resume}>
        {t('debate.resume')}
      </Button>
    );
  if (pass === null || (step.step !== 'give-floor' && step.step !== 'hear-speaker')) return null;
  return (
    <Button variant="secondary" onClick={pass}>
      {passWords(step, t)}
    </Button>
  );
}
