import type { ReactElement } from 'react';
import { useConference, useObjectInCall } from '../../api/conference';
import { OwnObjection } from '../../live/recording/own-objection';
import type { LiveMeeting } from '../../live/use-meeting';

/** For whoever takes part without a seat: once let into the call they object to being recorded themselves. */
export function GuestsObjection({ meeting }: { readonly meeting: LiveMeeting }): ReactElement {
  const { meetingId, personId, onCall } = meeting;
  const { data } = useConference(meetingId, personId !== null, onCall);
  const { mutate, isPending: busy, error } = useObjectInCall(meetingId);
  const isLetIn = data?.own.rights.enter === true;
  return <OwnObjection meeting={meeting} objecting={isLetIn ? { object: mutate, busy, error } : null} />;
}
