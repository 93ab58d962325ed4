import { useCallback, useEffect, useRef, useState } from 'react';
import type { CommandBody } from '../../live/outbox';

/** So long a tap can be taken back before anybody else sees it. */
export const HELD_MS = 5_000;

export interface HeldBack {
  /** What was tapped and has not been sent, the newest last. */
  readonly held: ReadonlyMap<string, CommandBody>;
  /** Sends the command after some seconds, unless it is taken back before. */
  readonly hold: (key: string, body: CommandBody) => void;
  readonly takeBack: (key: string) => void;
}

/**
 * Commands that wait for some seconds, so that a slip of the finger reaches nobody. What waits when the part of the
 * page goes away is sent at once: it was meant.
 */
export function useHeldBack(send: (body: CommandBody) => void): HeldBack {
  const [held, setHeld] = useState<ReadonlyMap<string, CommandBody>>(new Map());
  const timers = useRef(new Map<string, ReturnType<typeof setTimeout>>());
  const latest = useRef({ held, send });
  useEffect(() => {
    latest.current = { held, send };
  });
  const takeBack = useCallback((key: string): void => {
    clearTimeout(timers.current.get(key));
    timers.current.delete(key);
    setHeld((all) => new Map([...all].filter(([each]) => each !== key)));
  }, []);
  const hold = useCallback(
    (key: string, body: CommandBody): void => {
      takeBack(key);
      const timer = setTimeout(() => {
        takeBack(key);
        latest.current.send(body);
      }, HELD_MS);
      timers.current.set(key, timer);
      setHeld((all) => new Map([...all, [key, body]]));
    },
    [takeBack],
  );
  useEffect(() => {
    const waiting = timers.current;
    return () => {
      for (const timer of waiting.values()) clearTimeout(timer);
      for (const body of latest.current.held.values()) latest.current.send(body);
    };
  }, []);
  const isWaiting = held.size > 0;
  useEffect(() => {
    if (!isWaiting) return;
    const warn = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [isWaiting]);
  return { held, hold, takeBack };
}
