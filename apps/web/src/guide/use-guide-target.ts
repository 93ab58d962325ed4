import { useEffect, useState } from 'react';

const MARK = 'data-guided';

/**
 * Marks what a step is about with a ring, whenever it is on the page, and answers it; null while it is not there. It
 * never moves anything: the page stays where the learner has it.
 */
export function useGuideTarget(selector: string | null): HTMLElement | null {
  const [target, setTarget] = useState<HTMLElement | null>(null);
  useEffect(() => {
    let marked: HTMLElement | null = null;
    const markTarget = (): void => {
      const found = selector === null ? null : document.querySelector<HTMLElement>(selector);
      if (found === marked && (found === null || found.hasAttribute(MARK))) return;
      marked?.removeAttribute(MARK);
      found?.setAttribute(MARK, '');
      marked = found;
      setTarget(found);
    };
    markTarget();
    const observer = new MutationObserver(markTarget);
    observer.observe(document.body, { childList: true, subtree: true });
    return () => {
      observer.disconnect();
      marked?.removeAttribute(MARK);
      setTarget(null);
    };
  }, [selector]);
  return target;
}
