import type { CallPart } from '@gremia/contracts';
import { useState, type ReactElement } from 'react';
import './call.css';
import { CallRoom } from './call-room';
import type { LiveMeeting } from '../live/use-meeting';
import { Lobby, type Devices } from './lobby';

interface CallWindowProps {
  readonly meeting: Pick<LiveMeeting, 'meetingId' | 'watchCall'>;
  readonly part: CallPart;
  readonly leads: boolean;
  readonly onLeave: () => void;
}

/** First the lobby, then the call. */
export function CallWindow({ meeting, part, leads, onLeave }: CallWindowProps): ReactElement {
  const [devices, setDevices] = useState<Devices | null>(null);
  return devices === null ? (
    <Lobby onEnter={setDevices} onCancel={onLeave} />
  ) : (
    <CallRoom meeting={meeting} part={part} leads={leads} devices={devices} onLeave={onLeave} />
  );
}
