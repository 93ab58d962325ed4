/** What stands in a page of the web application before any script runs: for search engines, archives and previews. */
export interface PageHead {
  /** 404 where nothing public is at this address, and it is no page of the application either. */
  readonly status: 200 | 404;
  readonly title: string;
  readonly description: string;
  /** Heading and text are read until the page itself is there; not so where people have to sign in. */
  readonly preview: boolean;
  /** The beginning of what is read there, a paragraph each. */
  readonly text: readonly string[];
  /** What the page asks the API first, by address, with the public answers. */
  readonly answers: Readonly<Record<string, unknown>>;
}

/** Where pages of the application begin that the public has no part in, or asks for by themselves. */
export const INSIDE_PAGES = [
  '/anmelden',
  '/anzeige',
  '/geraet',
  '/konto',
  '/leitung',
  '/mitglied',
  '/teilnehmen',
  '/ueben',
  '/verwaltung',
] as const;

/** Knows the pages of the web application by their paths. */
export abstract class PageHeads {
  /** @param path as it was asked for. Null: nothing is known of it, and the page asks for what it needs */
  abstract headOf(path: string): Promise<PageHead | null>;
  /** The addresses of all public pages, for search engines; without the host. */
  abstract publicPaths(): Promise<readonly string[]>;
}
