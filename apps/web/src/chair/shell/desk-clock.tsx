import type { ReactElement } from 'react';
import { formatTime } from '../../i18n/dates';
import { useServerNow } from '../../live/use-server-now';

/** The time by the server's clock. */
export function DeskClock({ offset }: { readonly offset: number }): ReactElement {
  const now = useServerNow(offset);
  return (
    <p className="g-desk__clock">
      <time dateTime={now}>{formatTime(now)}</time>
    </p>
  );
}
