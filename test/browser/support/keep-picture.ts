import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';

/** Where pictures are kept; null where nobody has asked for them. */
export const picturesFolder = (): string | null => process.env['PICTURES'] ?? null;

/** `PICTURES=/some/directory` keeps what is seen, to be looked at; `whole` also keeps what has to be scrolled to. */
export async function keepPicture(seen: Page | Locator, name: string, { whole = false } = {}): Promise<void> {
  const folder = picturesFolder();
  if (folder === null) return;
  const path = join(folder, `${name.replaceAll(/[^\p{L}\d.-]+/gu, '-')}.png`);
  await ('goto' in seen ? seen.screenshot({ path, fullPage: whole }) : seen.screenshot({ path }));
}
