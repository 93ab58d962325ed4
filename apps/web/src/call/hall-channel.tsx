import type { CallDevice } from '@gremia/contracts';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../answers/problem-alert';
import { useSetDeviceChannel } from '../api/conference';
import { SelectField } from '../ui/text-field';

/** Stands for what is said in the room. */
const ROOM = '';

interface HallChannelProps {
  readonly meetingId: string;
  readonly device: Pick<CallDevice, 'deviceId' | 'name' | 'channel'>;
  /** Those that somebody was appointed for. */
  readonly channels: readonly string[];
}

/** Which channel a screen of the hall plays; nothing is shown where there is none. */
export function HallChannel({ meetingId, device, channels }: HallChannelProps): ReactElement | null {
  const { t } = useTranslation('call');
  const set = useSetDeviceChannel(meetingId);
  const { deviceId, name, channel } = device;
  const offered = [...new Set([...channels, ...(channel === null ? [] : [channel])])];
  if (offered.length === 0) return null;
  return (
    <>
      <SelectField
        label={t('channels.hall', { name })}
        value={channel ?? ROOM}
        options={[{ value: ROOM, label: t('channels.room') }, ...offered.map((value) => ({ value, label: value }))]}
        onChange={({ target: { value } }) => set.mutate({ deviceId, channel: value === ROOM ? null : value })}
      />
      <ProblemAlert error={set.error} />
    </>
  );
}
