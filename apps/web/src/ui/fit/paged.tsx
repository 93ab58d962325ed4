import { useCallback, useEffect, useLayoutEffect, useRef, useState, type ReactElement, type ReactNode } from 'react';
import { fitScale } from './fit-scale';
import { useWhenResized } from './fitted';

interface PagedProps {
  /** What it is, before the number of the page. */
  readonly label: string;
  /** The page and their number in words: `2 von 3`. */
  readonly pageOf: (page: number, pages: number) => string;
  /** Sizes to try, as a share of `--fit-unit`. */
  readonly most?: number;
  readonly floor?: number;
  /** At this size it asks for its room; it grows beyond where there is more. */
  readonly wants?: number;
  readonly children: ReactNode;
}

const TURN_MS = 12_000;

/**
 * A text in a box of a given size: as large as fits; where the smallest legible size is still too large, in pages that
 * turn by themselves. A line is never cut.
 */
export function Paged({ label, pageOf, most = 1.4, floor = 0.8, wants = most, children }: PagedProps): ReactElement {
  const box = useRef<HTMLDivElement>(null);
  const sheet = useRef<HTMLDivElement>(null);
  const [pages, setPages] = useState(1);
  const [turned, setTurned] = useState(0);
  const lay = useCallback((): void => {
    const [outer, inner] = [box.current, sheet.current];
    if (outer === null || inner === null || outer.clientWidth === 0) return;
    outer.parentElement?.style.setProperty('--paged-need', `${needOf(inner, wants) + above(outer)}px`);
    inner.style.columnWidth = `${outer.clientWidth}px`;
    fitScale(
      (scale) => {
        inner.style.fontSize = `calc(var(--fit-unit, 1rem) * ${scale})`;
        return inner.scrollWidth <= outer.clientWidth + 1;
      },
      floor,
      most,
    );
    setPages(Math.max(1, Math.round((inner.scrollWidth + gapOf(inner)) / (outer.clientWidth + gapOf(inner)))));
  }, [floor, most, wants]);
  useLayoutEffect(lay);
  useWhenResized(box, lay);
  useEffect(() => {
    if (pages === 1) return;
    const timer = setInterval(() => setTurned((page) => page + 1), TURN_MS);
    return () => clearInterval(timer);
  }, [pages]);
  const page = turned % pages;
  return (
    <div className="g-paged">
      <p className="g-paged__label">
        {label}
        {pages > 1 && <span> · {pageOf(page + 1, pages)}</span>}
      </p>
      <div ref={box} className="g-paged__box">
        <div ref={sheet} className="g-paged__sheet" style={{ translate: `calc(${-page} * (100% + 2rem)) 0` }}>
          {children}
        </div>
      </div>
    </div>
  );
}

/** The label above the text. */
const above = (box: HTMLElement): number => box.offsetTop - (box.parentElement?.offsetTop ?? 0);

/** How high the whole text is at a size, on one page. */
function needOf(sheet: HTMLElement, scale: number): number {
  sheet.style.columnWidth = 'auto';
  sheet.style.height = 'auto';
  sheet.style.fontSize = `calc(var(--fit-unit, 1rem) * ${scale})`;
  const need = sheet.scrollHeight;
  sheet.style.height = '';
  return need;
}

const gapOf = (sheet: HTMLElement): number => Number.parseFloat(getComputedStyle(sheet).columnGap) || 0;
