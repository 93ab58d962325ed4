import type { CallPart } from '@gremia/contracts';
import { useState, type ReactElement } from 'react';
import './call.css';
import { CallRoom } from './call-room';
import { Lobby, type Devices } from './lobby';

interface CallWindowProps {
  readonly meetingId: string;
  readonly part: CallPart;
  readonly onLeave: () => void;
}

/** First the lobby, then the call. */
export function CallWindow({ meetingId, part, onLeave }: CallWindowProps): ReactElement {
  const [devices, setDevices] = useState<Devices | null>(null);
  return devices === null ? (
    <Lobby onEnter={setDevices} onCancel={onLeave} />
  ) : (
    <CallRoom meetingId={meetingId} part={part} devices={devices} onLeave={onLeave} />
  );
}
