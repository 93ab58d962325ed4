import type { ColleagueAtWork } from '@gremia/contracts';
import { useEffect, useLayoutEffect, useRef, useState, type FocusEvent } from 'react';
import { leaveEditing, markEditing, type Writing } from '../api/drafts';

const EVERY_MILLISECONDS = 6_000;

export interface Colleagues {
  readonly colleagues: readonly ColleagueAtWork[];
  /** For the element around all fields: the part that has the focus is told to the others. */
  readonly onFocus: (event: FocusEvent) => void;
}

/**
 * Says every few seconds that the person writes here, and who else does. Whoever leaves the page, or looks at another
 * one, is gone for the others.
 *
 * @param onOthers called while others write, and when they have left: they may have saved
 */
export function useColleagues(
  writing: Exclude<Writing, { of: 'new-motion' }>,
  active: boolean,
  onOthers: () => void,
): Colleagues {
  const [colleagues, setColleagues] = useState<readonly ColleagueAtWork[]>([]);
  const part = useRef<string | null>(null);
  const latest = useRef({ writing, onOthers });
  useLayoutEffect(() => {
    latest.current = { writing, onOthers };
  });
  const subject = `${writing.of}/${writing.kind}/${writing.id}`;
  const soon = useRef<() => void>(() => undefined);
  useEffect(() => {
    if (!active) return undefined;
    let hasLeft = false;
    let seen = 0;
    const here = latest.current.writing;
    const mark = (): void => {
      if (hasLeft || document.visibilityState === 'hidden') return;
      markEditing(here, part.current).then(
        (others) => {
          if (hasLeft) return;
          setColleagues((before) => (JSON.stringify(before) === JSON.stringify(others) ? before : others));
          if (others.length > 0 || seen > 0) latest.current.onOthers();
          seen = others.length;
        },
        // Without an answer nobody is said to be here.
        () => setColleagues((before) => (before.length === 0 ? before : [])),
      );
    };
    const leave = (): void => void leaveEditing(here).catch(() => undefined);
    const showOrHide = (): void => (document.visibilityState === 'hidden' ? leave() : mark());
    mark();
    soon.current = mark;
    const timer = setInterval(mark, EVERY_MILLISECONDS);
    document.addEventListener('visibilitychange', showOrHide);
    window.addEventListener('pagehide', leave);
    return () => {
      hasLeft = true;
      soon.current = () => undefined;
      clearInterval(timer);
      document.removeEventListener('visibilitychange', showOrHide);
      window.removeEventListener('pagehide', leave);
      setColleagues((before) => (before.length === 0 ? before : []));
      leave();
    };
  }, [subject, active]);
  return {
    colleagues,
    onFocus: ({ target }) => {
      const at = target.closest<HTMLElement>('[data-editing-part]')?.dataset['editingPart'] ?? null;
      if (at === part.current) return;
      part.current = at;
      soon.current();
    },
  };
}
