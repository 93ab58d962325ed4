import type { CallPart } from '@gremia/contracts';
import { useState, type ReactElement } from 'react';
import './call.css';
import { CallRoom } from './call-room';
import type { LiveMeeting } from '../live/use-meeting';
import { Lobby, type Devices } from './lobby';

interface CallWindowProps {
  readonly meeting: Pick<LiveMeeting, 'meetingId' | 'personId' | 'state' | 'watchCall'>;
  readonly part: CallPart;
  readonly leads: boolean;
  /** The person is in the call with another device, which gives it up when this one enters. */
  readonly isElsewhere: boolean;
  readonly onLeave: () => void;
}

/** First the lobby, then the call. */
export function CallWindow({ meeting, part, leads, isElsewhere, onLeave }: CallWindowProps): ReactElement {
  const [devices, setDevices] = useState<Devices | null>(null);
  return devices === null ? (
    <Lobby isElsewhere={isElsewhere} onEnter={setDevices} onCancel={onLeave} />
  ) : (
    <CallRoom meeting={meeting} part={part} leads={leads} devices={devices} onLeave={onLeave} />
  );
}
