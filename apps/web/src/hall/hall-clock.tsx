import { useEffect, useState, type ReactElement } from 'react';
import { formatTime } from '../i18n/dates';

const TICK_MS = 5_000;

export function HallClock(): ReactElement {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), TICK_MS);
    return () => clearInterval(timer);
  }, []);
  return (
    <time className="hall__clock" dateTime={now.toISOString()}>
      {formatTime(now.toISOString())}
    </time>
  );
}
