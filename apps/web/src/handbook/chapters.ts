import type { Chapter } from './chapter';

/** Each is fetched when it is opened. The order is that of the list. */
export const CHAPTERS = {
  sitzungsdienst: () => import('../../../../docs/handbuch/sitzungsdienst.md'),
  sitzungsleitung: () => import('../../../../docs/handbuch/sitzungsleitung.md'),
  saaltechnik: () => import('../../../../docs/handbuch/saaltechnik.md'),
  mitglied: () => import('../../../../docs/handbuch/mitglied.md'),
  probesitzung: () => import('../../../../docs/handbuch/probesitzung.md'),
} as const satisfies Readonly<Record<string, () => Promise<{ readonly default: Chapter }>>>;

export type ChapterName = keyof typeof CHAPTERS;

export const CHAPTER_NAMES = Object.keys(CHAPTERS) as readonly ChapterName[];

export const isChapterName = (name: string): name is ChapterName => name in CHAPTERS;

/** The page that stands before all chapters. */
export const loadBeginning = () => import('../../../../docs/handbuch/README.md');
