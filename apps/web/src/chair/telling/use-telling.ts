import { isTellable } from '@gremia/meeting';
import { useMemo, useState } from 'react';
import { dayAndTime, instantOf } from '../../i18n/dates';
import type { CommandBody } from '../../live/outbox';
import type { LiveMeeting } from '../../live/use-meeting';

/** When the act that is entered next was done, as the office says it: day (`YYYY-MM-DD`) and clock time (`HH:MM`). */
export interface ToldTime {
  readonly day: string;
  readonly time: string;
}

export interface Telling {
  /** The meeting, whose acts are sent with that time while something is entered afterwards. */
  readonly meeting: LiveMeeting;
  readonly when: ToldTime;
  readonly say: (when: ToldTime) => void;
}

/** Enters afterwards what was done while Gremia was not there: each act with the time that was said for it. */
export function useTelling(meeting: LiveMeeting): Telling {
  const { state, send } = meeting;
  const [said, say] = useState<ToldTime | null>(null);
  // Until somebody says another one it is the time of the act before.
  const when = said ?? dayAndTime(state.lastActAt ?? new Date(0).toISOString());
  const isTelling = state.telling !== null;
  const { day, time } = when;
  return useMemo(() => {
    const toldSend = (body: CommandBody): ReturnType<LiveMeeting['send']> =>
      send(isTellable(body.kind) ? { ...body, told: { at: instantOf(day, time) } } : body);
    return { meeting: isTelling ? { ...meeting, send: toldSend } : meeting, when: { day, time }, say };
  }, [meeting, send, isTelling, day, time]);
}
