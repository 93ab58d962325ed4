import { useCallback, useEffect, useLayoutEffect, useRef, type ReactElement, type ReactNode } from 'react';
import { fitScale } from './fit-scale';

/** Down to this share a text is made smaller rather than a word broken. */
const WHOLE_WORDS = 0.65;

interface FittedProps {
  readonly className?: string;
  /** No smaller than this, as a share of the size it is set in. */
  readonly floor?: number;
  readonly children: ReactNode;
}

/**
 * A box of a given size whose content, set in `em`, is made as small as it needs to be to fit, but no smaller than
 * `floor`. The size comes from outside; the content never stretches the box.
 */
export function Fitted({ className = '', floor = 0.5, children }: FittedProps): ReactElement {
  const box = useRef<HTMLDivElement>(null);
  const inner = useRef<HTMLDivElement>(null);
  const fit = useCallback((): void => {
    const content = inner.current;
    if (content === null) return;
    const fits = (scale: number): boolean => {
      content.style.fontSize = `${scale}em`;
      return content.scrollHeight <= content.clientHeight + 1 && content.scrollWidth <= content.clientWidth + 1;
    };
    content.style.overflowWrap = 'normal';
    if (fits(fitScale(fits, Math.max(floor, WHOLE_WORDS)))) return;
    content.style.overflowWrap = 'anywhere';
    fitScale(fits, floor);
  }, [floor]);
  // Whatever is shown may have changed; measuring what fits already costs one look.
  useLayoutEffect(fit);
  useWhenResized(box, fit);
  return (
    <div ref={box} className={`g-fitted ${className}`.trim()}>
      <div ref={inner} className="g-fitted__content">
        {children}
      </div>
    </div>
  );
}

/** Calls back when the box has another size, and once the fonts are there. */
export function useWhenResized(box: { readonly current: HTMLElement | null }, callback: () => void): void {
  useEffect(() => {
    if (box.current === null || typeof ResizeObserver === 'undefined') return;
    const observer = new ResizeObserver(callback);
    observer.observe(box.current);
    let isGone = false;
    void document.fonts.ready.then(() => !isGone && callback());
    return () => {
      isGone = true;
      observer.disconnect();
    };
  }, [box, callback]);
}
