import type { Point } from '@gremia/resolution';

/** What a lesson deliberates on. No paper of the municipality is touched for it, and none gets a number. */
export interface PracticeItem {
  readonly number: string;
  readonly title: string;
  readonly sentences: readonly string[];
}

export const PRACTICE_ITEMS: readonly PracticeItem[] = [
  {
    number: 'Ö 1',
    title: 'Neue Bänke im Stadtpark (Übung)',
    sentences: [
      'Im Stadtpark werden bis zum Sommer zehn neue Bänke aufgestellt.',
      'Dem Ausschuss wird nach dem Aufstellen berichtet.',
    ],
  },
  {
    number: 'Ö 2',
    title: 'Verpachtung des Parkcafés (Übung)',
    sentences: ['Das Parkcafé wird für fünf Jahre neu verpachtet.'],
  },
];

/** The text of an item in a lesson, by its title; null for items that were added. */
export const practiceText = (title: string): Point[] | null =>
  PRACTICE_ITEMS.find((item) => item.title === title)?.sentences.map((s, index): Point => ({
    id: `uebung-${index + 1}`,
    scheme: '01',
    body: [{ t: 'text', s }],
    children: [],
  })) ?? null;
