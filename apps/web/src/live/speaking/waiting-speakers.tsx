import { speakerName, speakersInOrder, type FloorRequest, type MeetingState } from '@gremia/meeting';
import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface WaitingSpeakersProps {
  readonly state: MeetingState;
  /** Whose name is marked. */
  readonly personId?: string | null;
  /** What stands beside a name. */
  readonly acts?: (request: FloorRequest) => ReactNode;
}

/** Who wants to speak, in the order in which they will. */
export function WaitingSpeakers({ state, personId = null, acts }: WaitingSpeakersProps): ReactElement {
  const { t } = useTranslation('live');
  const waiting = speakersInOrder(state);
  const { closed } = state.speakers;
  return (
    <>
      {waiting.length === 0 && !closed && <p className="g-muted">{t('speakers.none')}</p>}
      {waiting.length > 0 && (
        <ol className="g-speakers" aria-label={t('speakers.waiting')}>
          {waiting.map((request) => (
            <li key={`${request.personId ?? ''} ${request.guest ?? ''}`}>
              <span className="g-speakers__name">
                <span className={request.personId !== null && request.personId === personId ? 'g-speakers__own' : ''}>
                  {speakerName(state, request)}
                </span>
                {request.pointOfOrder && <span className="g-speakers__note">{t('speakers.point')}</span>}
                {request.goesOn !== undefined && <span className="g-speakers__note">{t('speakers.goesOn')}</span>}
              </span>
              {acts?.(request)}
            </li>
          ))}
        </ol>
      )}
      {closed && <p className="g-muted">{t('speakers.closed')}</p>}
    </>
  );
}
