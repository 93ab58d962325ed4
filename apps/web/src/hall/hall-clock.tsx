import type { ReactElement } from 'react';
import { formatTime } from '../i18n/dates';
import { useServerNow } from '../live/use-server-now';

/** The time by the server's clock. */
export function HallClock({ offset }: { readonly offset: number }): ReactElement {
  const now = useServerNow(offset);
  return (
    <time className="hall__clock" dateTime={now}>
      {formatTime(now)}
    </time>
  );
}
