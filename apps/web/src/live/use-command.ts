import { useCallback, useState } from 'react';
import type { CommandBody } from './outbox';
import type { LiveMeeting } from './use-meeting';

export interface CommandControl {
  /** Sends; resolves to whether the server did it. A refusal stands in `error`. */
  readonly run: (body: CommandBody) => Promise<boolean>;
  readonly busy: boolean;
  readonly error: unknown;
  readonly clear: () => void;
}

/** One command at a time for a part of a page, with what became of it. */
export function useCommand({ send }: Pick<LiveMeeting, 'send'>): CommandControl {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const run = useCallback(
    async (body: CommandBody): Promise<boolean> => {
      setBusy(true);
      setError(null);
      try {
        await send(body);
        return true;
      } catch (problem) {
        setError(problem);
        return false;
      } finally {
        setBusy(false);
      }
    },
    [send],
  );
  const clear = useCallback(() => setError(null), []);
  return { run, busy, error, clear };
}
