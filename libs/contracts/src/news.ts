import { z } from 'zod';
import { instant, page, pageInfo, uuid } from './common';
import { paperKind } from './papers';

/**
 * What can be new to a member of a body: a paper that came onto a known agenda, a new version of one, an amendment that
 * was handed in, a result that was announced, a supplement of an agenda that was known.
 */
export const newsKind = z.enum(['paper', 'version', 'amendment', 'result', 'supplement']);
export type NewsKind = z.infer<typeof newsKind>;

/** For so many days something counts as new to a member who never looked. */
export const FIRST_VISIT_DAYS = 14;
/** Nothing older is new to anybody. */
export const NEWS_DAYS = 90;

/** With `about` only what belongs to this paper, this meeting, or hangs on this paper. */
export const newsQuery = page.extend({ about: uuid.optional() });
export type NewsQuery = z.infer<typeof newsQuery>;

export const newsItem = z.object({
  /** Names this piece of news among all. */
  id: z.string(),
  kind: newsKind,
  at: instant,
  /** The paper, where it is about one that the reader may see. */
  paper: z.object({ id: uuid, number: z.string().nullable(), kind: paperKind, title: z.string() }).nullable(),
  /** What an amendment changes. */
  amends: z.object({ id: uuid, number: z.string().nullable() }).nullable(),
  meeting: z.object({ id: uuid, title: z.string(), startsAt: instant }).nullable(),
  /** The item that a result belongs to. */
  item: z.string().nullable(),
  /** The result in words, or the number of the version. */
  label: z.string().nullable(),
});
export type NewsItem = z.infer<typeof newsItem>;

export const newsList = z.object({
  news: z.array(newsItem),
  /** When this was read: what is marked as read up to then holds nothing that the reader was not told. */
  asOf: instant,
  ...pageInfo.shape,
});
export type NewsList = z.infer<typeof newsList>;

/** Everything, or what belongs to one paper or meeting, is read as it stood at that time. */
export const readNews = z.object({ until: instant, about: uuid.nullable() });
export type ReadNews = z.infer<typeof readNews>;
