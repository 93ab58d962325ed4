import type { CallPart } from '@gremia/contracts';
import { useState, type ReactElement } from 'react';
import './call.css';
import { CallRoom } from './call-room';
import type { LiveMeeting } from '../live/use-meeting';
import { Lobby, type Devices } from './lobby';
import { canEncrypt } from './secrecy/call-encryption';
import { CannotEncrypt } from './secrecy/cannot-encrypt';

interface CallWindowProps {
  readonly meeting: Pick<LiveMeeting, 'meetingId' | 'personId' | 'state' | 'watchCall'>;
  readonly part: CallPart;
  readonly leads: boolean;
  readonly keyNumber: number | null;
  /** Captions are made of what is said, so one's own sound goes there, too, while one is heard. */
  readonly isCaptioned: boolean;
  /** The person is in the call with another device, which gives it up when this one enters. */
  readonly isElsewhere: boolean;
  readonly onLeave: () => void;
}

/** First the lobby, then the call. */
export function CallWindow({ meeting, isElsewhere, onLeave, ...wanted }: CallWindowProps): ReactElement {
  const [devices, setDevices] = useState<Devices | null>(null);
  if (wanted.keyNumber !== null && !canEncrypt())
    return <CannotEncrypt meetingId={meeting.meetingId} onCancel={onLeave} />;
  return devices === null ? (
    <Lobby isElsewhere={isElsewhere} onEnter={setDevices} onCancel={onLeave} />
  ) : (
    <CallRoom meeting={meeting} {...wanted} devices={devices} onLeave={onLeave} />
  );
}
