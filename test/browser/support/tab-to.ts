import type { Locator, Page } from 'playwright-core';

/** So many stops the longest way on a page has. */
const MOST_STOPS = 200;

/**
 * Goes to a control with the tab key alone, as whoever has no mouse does, from where the focus is.
 *
 * @throws Error where it is not reached
 */
export async function tabTo(page: Page, control: Locator): Promise<void> {
  const focused = control.and(page.locator(':focus'));
  for (let stop = 0; stop < MOST_STOPS; stop += 1) {
    if ((await focused.count()) > 0) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`no way by keyboard to ${control.toString()}`);
}

/** Goes to a control and presses it. */
export async function pressByKey(page: Page, control: Locator, key: 'Enter' | 'Space' = 'Enter'): Promise<void> {
  await tabTo(page, control);
  await page.keyboard.press(key);
}
