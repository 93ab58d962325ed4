import type { Caption } from '@gremia/contracts';
import { callPartOf } from '@gremia/meeting';
import { useEffect, useState } from 'react';
import type { LiveMeeting } from '../live/use-meeting';
import { withCaption } from './with-caption';

/** The captions since this page was opened; those of another part than the one that goes on are not shown. */
export function useCaptions({ onCaption, state }: Pick<LiveMeeting, 'onCaption' | 'state'>): readonly Caption[] {
  const [lines, setLines] = useState<readonly Caption[]>([]);
  useEffect(() => onCaption((caption) => setLines((known) => withCaption(known, caption))), [onCaption]);
  const part = callPartOf(state);
  return lines.filter((line) => line.part === part);
}
