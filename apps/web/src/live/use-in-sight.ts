import { useEffect, useState } from 'react';

/**
 * Whether an element of the page is in the window, the outermost sixth above and below apart. True where there is none,
 * or where the browser cannot tell.
 *
 * @param selector null while nothing is looked for
 * @param key looks again when it changes
 */
export function useInSight(selector: string | null, key = ''): boolean {
  const [inSight, setInSight] = useState(true);
  useEffect(() => {
    const element = selector === null ? null : document.querySelector(selector);
    if (element === null || typeof IntersectionObserver === 'undefined') {
      setInSight(true);
      return;
    }
    const observer = new IntersectionObserver((changes) => setInSight(changes.at(-1)?.isIntersecting ?? true), {
      rootMargin: '-15% 0px',
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [selector, key]);
  return inSight;
}
