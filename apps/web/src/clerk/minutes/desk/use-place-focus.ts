import { useLayoutEffect, useRef, type RefObject } from 'react';

/**
 * With another part the focus goes to it: to its remark field for who comes from a remark field, else to the part
 * itself, so that a screen reader says which one it is.
 */
export function usePlaceFocus(desk: RefObject<HTMLElement | null>, key: string): void {
  const before = useRef(key);
  // Before the browser draws: it takes the focus from a field as soon as that is no longer seen.
  useLayoutEffect(() => {
    if (before.current === key) return;
    before.current = key;
    const part = desk.current?.querySelector<HTMLElement>('[data-open="true"]');
    if (part === null || part === undefined) return;
    const writing = document.activeElement instanceof HTMLTextAreaElement;
    const field = writing ? part.querySelector('textarea') : null;
    (field ?? part).focus({ preventScroll: true });
    const { top } = part.getBoundingClientRect();
    if (field !== null) field.scrollIntoView?.({ block: 'nearest' });
    else if (top < 0 || top > window.innerHeight / 2) part.scrollIntoView?.({ block: 'start' });
  }, [desk, key]);
}
