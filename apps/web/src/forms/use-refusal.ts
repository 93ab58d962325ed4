import { useState } from 'react';
import { withoutMended } from './mended';

export interface Refusal {
  /** Why the last saving failed, as far as it is not mended since; null when nothing is wrong. */
  readonly failure: unknown;
  /** How often saving failed. */
  readonly attempts: number;
  readonly refuse: (failure: unknown) => void;
  readonly clear: () => void;
}

/** For a form whose values are a draft that is kept: what was refused of it, until it is mended. */
export function useRefusal(value: unknown): Refusal {
  const [refused, setRefused] = useState<{ readonly failure: unknown; readonly sent: unknown } | null>(null);
  const [attempts, setAttempts] = useState(0);
  return {
    failure: refused === null ? null : withoutMended(refused.failure, refused.sent, value),
    attempts,
    refuse: (failure) => {
      setRefused({ failure, sent: value });
      setAttempts((count) => count + 1);
    },
    clear: () => setRefused(null),
  };
}
