import { fieldFault } from '@gremia/contracts';
import { isTellable } from '@gremia/meeting';
import { useMemo, useState } from 'react';
import { ApiProblem } from '../../api/api-problem';
import { dayAndTime, instantOf } from '../../i18n/dates';
import { sayFault } from '../../i18n/say-fault';
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
  // Until somebody says a later one it is the time of the act before.
  const last = dayAndTime(state.lastActAt ?? new Date(0).toISOString());
  const when = said === null || isBefore(said, last) ? last : said;
  const isTelling = state.telling !== null;
  const { day, time } = when;
  return useMemo(() => {
    const toldSend = (body: CommandBody): ReturnType<LiveMeeting['send']> => {
      if (!isTellable(body.kind)) return send(body);
      return isEmpty({ day, time }) ? Promise.reject(untimed()) : send({ ...body, told: { at: instantOf(day, time) } });
    };
    return { meeting: isTelling ? { ...meeting, send: toldSend } : meeting, when: { day, time }, say };
  }, [meeting, send, isTelling, day, time]);
}

export const isEmpty = ({ day, time }: ToldTime): boolean => day === '' || time === '';

/** A field that is being typed into is no time yet. */
const isBefore = (one: ToldTime, other: ToldTime): boolean =>
  !isEmpty(one) && `${one.day} ${one.time}` < `${other.day} ${other.time}`;

/** As the server would refuse it. */
const untimed = (): ApiProblem => new ApiProblem('invalid-input', sayFault(fieldFault('told-time-missing')), 422);
