import type { TypedCaption } from '@gremia/contracts';
import { useEffect, useRef } from 'react';
import type { LiveMeeting } from '../live/use-meeting';

/** Seldom enough for a line of the meeting, often enough to be read along. */
const EVERY_MILLISECONDS = 120;

type Typed = Omit<TypedCaption, 'meetingId' | 'step'>;

/** Sends what is typed, a few times a second at most; a finished line at once. */
export function useTypedLine(
  write: LiveMeeting['writeCaption'],
  onAnswer: (error: unknown) => void,
): { readonly send: (typed: Typed) => void } {
  const step = useRef(0);
  const waiting = useRef<Typed | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const sendNow = (typed: Typed): void => {
    step.current += 1;
    write({ ...typed, step: step.current }).then(
      () => onAnswer(null),
      (error: unknown) => onAnswer(error),
    );
  };
  return {
    send: (typed) => {
      if (typed.final) {
        clearTimeout(timer.current);
        [timer.current, waiting.current] = [undefined, null];
        sendNow(typed);
        step.current = 0;
        return;
      }
      waiting.current = typed;
      timer.current ??= setTimeout(() => {
        timer.current = undefined;
        if (waiting.current !== null) sendNow(waiting.current);
        waiting.current = null;
      }, EVERY_MILLISECONDS);
    },
  };
}
