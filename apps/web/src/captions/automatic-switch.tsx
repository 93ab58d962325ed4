import type { AutomaticCaptions, CallPart } from '@gremia/contracts';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../answers/problem-alert';
import { useSetAutomaticCaptions } from '../api/conference';
import { Button } from '../ui/button';

interface AutomaticSwitchProps {
  readonly meetingId: string;
  readonly part: CallPart;
  readonly captions: AutomaticCaptions;
}

/** Whether captions are made of what is said, for whoever leads; and why there are none though they should be. */
export function AutomaticSwitch({ meetingId, part, captions: { on, rests } }: AutomaticSwitchProps): ReactElement {
  const { t } = useTranslation('call');
  const set = useSetAutomaticCaptions(meetingId);
  return (
    <>
      <h3 className="g-h3">{t('automatic.title')}</h3>
      <p role="status" className="kern-body">
        {on ? t(rests === null ? 'automatic.isOn' : `automatic.rests.${rests}`) : t(`automatic.isOff.${part}`)}
      </p>
      <div className="g-actions">
        <Button small variant="secondary" pressed={on} busy={set.isPending} onClick={() => set.mutate(!on)}>
          {t('automatic.switch')}
        </Button>
      </div>
      <ProblemAlert error={set.error} />
    </>
  );
}
