import { useEffect, useRef, type RefObject } from 'react';

/**
 * For a text that takes the place of the button it was asked for with: the focus goes on from there. The element needs
 * `tabIndex={-1}`.
 */
export function useFocusOnArrival<E extends HTMLElement>(): RefObject<E | null> {
  const arrival = useRef<E>(null);
  useEffect(() => arrival.current?.focus({ preventScroll: true }), []);
  return arrival;
}
