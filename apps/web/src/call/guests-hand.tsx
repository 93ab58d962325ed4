import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../answers/problem-alert';
import { useConference, useRaiseHand } from '../api/conference';
import { FloorLine } from '../live/speaking/floor-line';
import { ownPlace } from '../live/speaking/own-place';
import type { LiveMeeting } from '../live/use-meeting';
import { Button } from '../ui/button';
import { Section } from '../ui/section';

/** Who speaks; and for whoever takes part without a seat, once let into the call, their own hand. */
export function GuestsHand({ meeting }: { readonly meeting: LiveMeeting }): ReactElement {
  const { t } = useTranslation('live');
  const { meetingId, personId, onCall, state, clockOffset } = meeting;
  const { data } = useConference(meetingId, personId !== null, onCall);
  const { mutate, isPending: busy, error } = useRaiseHand(meetingId);
  const rights = data?.own.rights;
  const mayAsk = rights?.enter === true && rights.limit === null;
  const { place = null, speaks = false } = personId === null ? {} : ownPlace(state, personId);
  const isClosed = state.speakers.closed && place === null;
  return (
    <Section title={t('speakers.title')}>
      <FloorLine state={state} clockOffset={clockOffset} />
      <p role="status" className="kern-body">
        {speaks
          ? t('speakers.youSpeak')
          : place === null
            ? t(isClosed ? 'speakers.closedForGuests' : 'speakers.guest')
            : t('speakers.yourPlace', { place })}
      </p>
      {mayAsk && !speaks && !isClosed && (
        <div className="g-actions">
          <Button
            variant={place === null ? 'secondary' : 'tertiary'}
            busy={busy}
            onClick={() => mutate(place === null)}
          >
            {t(place === null ? 'speakers.request' : 'speakers.withdraw')}
          </Button>
        </div>
      )}
      <ProblemAlert error={error} />
    </Section>
  );
}
