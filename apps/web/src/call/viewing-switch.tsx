import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../answers/problem-alert';
import { useSetViewing } from '../api/conference';
import { Button } from '../ui/button';

interface ViewingSwitchProps {
  readonly meetingId: string;
  readonly on: boolean;
  readonly refusal: string | null;
}

/** Whether anybody may watch the public part; where the rules of the body do not let them, it says so. */
export function ViewingSwitch({ meetingId, on, refusal }: ViewingSwitchProps): ReactElement {
  const { t } = useTranslation('call');
  const set = useSetViewing(meetingId);
  return (
    <>
      <h3 className="g-h3">{t('viewer.title')}</h3>
      <p className="kern-body">{refusal ?? t(on ? 'viewer.isOn' : 'viewer.isOff')}</p>
      {(refusal === null || on) && (
        <div className="g-actions">
          <Button small variant="secondary" pressed={on} busy={set.isPending} onClick={() => set.mutate(!on)}>
            {t('viewer.switch')}
          </Button>
        </div>
      )}
      <ProblemAlert error={set.error} />
    </>
  );
}
