import type { ReactElement } from 'react';
import { useCaptions } from '../captions/use-captions';
import type { LiveMeeting } from '../live/use-meeting';

const LINES = 2;

/** What is being said, below the head of the screen: the last lines, never over what else is shown. */
export function HallCaptions({
  meeting,
}: {
  readonly meeting: Pick<LiveMeeting, 'onCaption' | 'state'>;
}): ReactElement | null {
  const lines = useCaptions(meeting).slice(-LINES);
  if (lines.length === 0) return null;
  return (
    <div className="hall__band hall__band--captions" lang="de">
      {lines.map(({ lineId, text }) => (
        <p key={lineId}>{text}</p>
      ))}
    </div>
  );
}
