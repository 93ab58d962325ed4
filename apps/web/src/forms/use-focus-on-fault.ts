import { useEffect, type RefObject } from 'react';
import { faultsIn } from './faults-in';

/**
 * After a refusal the focus goes to the first field at fault. To be called by what holds the whole form: a dialog in
 * it gives the focus back first.
 */
export function useFocusOnFault(form: RefObject<HTMLFormElement | null>, attempts: number): void {
  useEffect(() => {
    const [first] = attempts === 0 || form.current === null ? [] : faultsIn(form.current);
    const field = first === undefined ? null : document.getElementById(first.id);
    field?.focus();
    // On some telephones the focus alone moves nothing.
    field?.scrollIntoView?.({ block: 'nearest' });
  }, [form, attempts]);
}
