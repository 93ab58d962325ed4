import { turnout, type MeetingState } from '@gremia/meeting';
import { useId, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

/** How many of those entitled have voted. A figure first; the bar beside it says the same. */
export function TurnoutMeter({
  state,
  voteId,
}: {
  readonly state: MeetingState;
  readonly voteId: string;
}): ReactElement {
  const { t } = useTranslation('live');
  const id = useId();
  const { cast, entitled } = turnout(state, voteId);
  const text = t('turnout.of', { cast, entitled });
  return (
    <div className="g-turnout">
      <span id={id} className="g-turnout__label">
        {t('turnout.label')}
      </span>
      <strong className="g-turnout__figure">{text}</strong>
      <progress className="g-turnout__bar" value={cast} max={Math.max(entitled, 1)} aria-labelledby={id}>
        {text}
      </progress>
    </div>
  );
}
