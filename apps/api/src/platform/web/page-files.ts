import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** Written by the build (`apps/web/list-page-files.ts`). */
const LIST = 'pages.json';
const list = z.object({
  pages: z.array(z.object({ path: z.string(), files: z.array(z.string()) })),
  others: z.array(z.string()),
});

/** Which files of the build a page needs besides those of every page, so that a browser fetches them at once. */
export class PageFiles {
  private readonly pages: readonly { readonly pattern: RegExp; readonly files: readonly string[] }[];
  private readonly others: readonly string[];

  /** @param root folder of the built web application; without a list nothing is known of any page */
  constructor(root: string) {
    const path = join(root, LIST);
    const { pages, others } = existsSync(path)
      ? list.parse(JSON.parse(readFileSync(path, 'utf8')))
      : { pages: [], others: [] };
    this.pages = pages.map((page) => ({ pattern: patternOf(page.path), files: page.files }));
    this.others = others;
  }

  filesOf(path: string): readonly string[] {
    return this.pages.find(({ pattern }) => pattern.test(path))?.files ?? this.others;
  }
}

/** `/sitzungen/$id` as the browser's router reads it. */
const patternOf = (path: string): RegExp =>
  new RegExp(`^${path === '/' ? '' : path.replaceAll(/\$\w+/gu, '[^/]+')}/?$`, 'u');
