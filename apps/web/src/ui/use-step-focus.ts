import { useEffect, useRef, type RefObject } from 'react';

/**
 * Keeps the focus where the work goes on: with every new step, whose button is gone with the one before, it goes to the
 * part that carries `data-step-focus`. Spread {@link STEP_FOCUS} on a text to make it one.
 */
export function useStepFocus(part: RefObject<HTMLElement | null>, step: string | number): void {
  const before = useRef(step);
  useEffect(() => {
    if (before.current === step) return;
    before.current = step;
    part.current?.querySelector<HTMLElement>('[data-step-focus]')?.focus();
  }, [part, step]);
}

/** For a text that gets the focus, but is no stop of the tab key. */
export const STEP_FOCUS = { tabIndex: -1, 'data-step-focus': true } as const;
