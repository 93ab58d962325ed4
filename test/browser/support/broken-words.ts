import type { Page } from 'playwright-core';

/** Words up to this length stand in one piece wherever they stand; a longer one may be divided. */
const LETTERS = 11;

/** Words of the page that are torn apart at the end of a line although they are not long, with the size they have. */
export const brokenWordsOf = (page: Page): Promise<string[]> =>
  page.evaluate((letters) => {
    const found: string[] = [];
    /** What is there for screen readers alone has no room of its own. */
    const isSeen = (element: Element | null): boolean =>
      element === null || (element.getBoundingClientRect().width > 2 && isSeen(element.parentElement));
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
      const parent = node.parentElement;
      if (parent === null || !parent.checkVisibility() || !isSeen(parent)) continue;
      if (parent.closest('code, .g-code, .g-break, option, title, script, style, svg') !== null) continue;
      for (const { index, 0: word } of (node.nodeValue ?? '').matchAll(/\p{L}{2,}/gu)) {
        if (word.length > letters) continue;
        const range = document.createRange();
        range.setStart(node, index);
        range.setEnd(node, index + word.length);
        const rects = [...range.getClientRects()].filter(({ width }) => width > 0);
        const lines = new Set(rects.map(({ top }) => Math.round(top)));
        if (lines.size > 1) found.push(`${word} (${getComputedStyle(parent).fontSize}, .${parent.className})`);
      }
    }
    return found;
  }, LETTERS);
