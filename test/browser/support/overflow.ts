import type { Page } from 'playwright-core';

/**
 * What is cut off or lies outside of the window on a screen that nobody scrolls: one line for each text or drawing. A
 * text in pages lies beside its box until its page is turned; then no line of it may be cut.
 */
export const overflowOf = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const found: string[] = [];
    const view = new DOMRect(0, 0, window.innerWidth, window.innerHeight);
    const isInside = (inner: DOMRect, outer: DOMRect, slack: number): boolean =>
      inner.left >= outer.left - slack &&
      inner.right <= outer.right + slack &&
      inner.top >= outer.top - slack &&
      inner.bottom <= outer.bottom + slack;
    const isBeside = (inner: DOMRect, outer: DOMRect): boolean =>
      inner.left >= outer.right - 1 || inner.right <= outer.left + 1;
    const isCut = (rect: DOMRect, element: Element, slack: number): boolean => {
      const paged = element.closest('.g-paged__box')?.getBoundingClientRect();
      if (paged !== undefined && isBeside(rect, paged)) return false;
      for (let around: Element | null = element; around !== null; around = around.parentElement) {
        const { overflowX, overflowY } = getComputedStyle(around);
        const clips = overflowX !== 'visible' || overflowY !== 'visible';
        if (clips && !isInside(rect, around.getBoundingClientRect(), slack)) return true;
      }
      return !isInside(rect, view, slack);
    };
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
      const parent = node.parentElement;
      if (parent === null || node.nodeValue?.trim() === '' || !parent.checkVisibility()) continue;
      if (parent.closest('.g-said, .kern-sr-only, title, script, style') !== null) continue;
      const size = Number.parseFloat(getComputedStyle(parent).fontSize);
      const range = document.createRange();
      range.selectNodeContents(node);
      // The box of the letters is a little higher than a close line; its edge shows no ink.
      for (const rect of range.getClientRects())
        if (rect.width > 0 && isCut(rect, parent, size * 0.25)) {
          found.push(
            `${node.nodeValue?.trim().slice(0, 60) ?? ''} (${Math.round(rect.left)}, ${Math.round(rect.top)})`,
          );
          break;
        }
      if (size < 12) found.push(`${node.nodeValue?.trim().slice(0, 60) ?? ''} is ${size} px small`);
    }
    for (const drawing of document.querySelectorAll('svg')) {
      const rect = drawing.getBoundingClientRect();
      if (rect.width < 8 || isCut(rect, drawing, 1)) found.push(`a drawing, ${Math.round(rect.width)} px wide`);
    }
    const root = document.scrollingElement;
    if (root !== null && (root.scrollHeight > window.innerHeight || root.scrollWidth > window.innerWidth))
      found.push('the page scrolls');
    return found;
  });
