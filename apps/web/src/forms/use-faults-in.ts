import { useCallback, useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import { faultsIn, type NamedFault } from './faults-in';

/** What stands as wrong beside the fields of a form after somebody tried to send it. Goes with the marks themselves. */
export function useFaultsIn(form: RefObject<HTMLFormElement | null>, attempts: number): readonly NamedFault[] {
  const [faults, setFaults] = useState<readonly NamedFault[]>([]);
  const known = useRef(faults);
  const readFaults = useCallback((): void => {
    const found = attempts === 0 || form.current === null ? [] : faultsIn(form.current);
    if (JSON.stringify(found) === JSON.stringify(known.current)) return;
    known.current = found;
    setFaults(found);
  }, [attempts, form]);
  // The form marks its fields when it renders, and whoever lists them renders with it: they are shown together.
  useLayoutEffect(readFaults);
  useEffect(() => {
    // A form that is shown again is not there yet when its parts are laid out.
    readFaults();
    if (attempts === 0 || form.current === null) return undefined;
    // A part that opens by itself brings its own marks.
    const observer = new MutationObserver(readFaults);
    observer.observe(form.current, { attributes: true, characterData: true, childList: true, subtree: true });
    return () => observer.disconnect();
  }, [attempts, form, readFaults]);
  return faults;
}
