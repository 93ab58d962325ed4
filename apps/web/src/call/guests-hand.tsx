import { speakersInOrder } from '@gremia/meeting';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../answers/problem-alert';
import { useConference, useRaiseHand } from '../api/conference';
import { FloorLine } from '../live/speaking/floor-line';
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
  const place = personId === null ? -1 : speakersInOrder(state).findIndex((asked) => asked.personId === personId);
  const speaks = personId !== null && state.speakers.floor?.personId === personId;
  const isClosed = state.speakers.closed && place === -1;
  return (
    <Section title={t('speakers.title')}>
      <FloorLine state={state} clockOffset={clockOffset} />
      <p role="status" className="kern-body">
        {speaks
          ? t('speakers.youSpeak')
          : place === -1
            ? t(isClosed ? 'speakers.closedForGuests' : 'speakers.guest')
            : t('speakers.yourPlace', { place: place + 1 })}
      </p>
      {mayAsk && !speaks && !isClosed && (
        <div className="g-actions">
          <Button variant={place === -1 ? 'secondary' : 'tertiary'} busy={busy} onClick={() => mutate(place === -1)}>
            {t(place === -1 ? 'speakers.request' : 'speakers.withdraw')}
          </Button>
        </div>
      )}
      <ProblemAlert error={error} />
    </Section>
  );
}
