import { useEffect, useRef, type RefObject } from 'react';

const AT_FAULT = '[aria-invalid="true"], .kern-fieldset--error input, .kern-fieldset--error select';

/** After a refusal the focus goes to the first field at fault; where no field is at fault it stays. */
export function useFocusOnError(failure: unknown): RefObject<HTMLFormElement | null> {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (failure !== null && failure !== undefined) form.current?.querySelector<HTMLElement>(AT_FAULT)?.focus();
  }, [failure]);
  return form;
}
