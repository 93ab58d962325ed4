import type { TextBlocks } from '@gremia/contracts';

/**
 * Sentences that minutes often need, by the place where they stand. They become part of the minutes, so they are German
 * whatever language the page is read in; a gap (…) is filled in by the clerk.
 */
const TEXT_BLOCKS = {
  opening: [
    'Gegen die Tagesordnung werden keine Einwendungen erhoben.',
    'Die Tagesordnung wird wie folgt geändert: …',
    'Gegen die Niederschrift der letzten Sitzung werden keine Einwendungen erhoben.',
    'Die Öffentlichkeit ist durch … Personen vertreten.',
  ],
  item: [
    '… erläutert die Vorlage.',
    'Fragen aus dem Gremium werden beantwortet.',
    'Die Verwaltung sagt zu, … schriftlich zu beantworten.',
    'Auf Nachfrage von … antwortet die Verwaltung: …',
    'An der Aussprache beteiligen sich: …',
    'Es gibt keine Wortmeldungen.',
    '… gibt folgende Erklärung zur Niederschrift: …',
  ],
  closing: ['Es gibt keine weiteren Wortmeldungen.', 'Auf die nächste Sitzung am … wird hingewiesen.'],
} as const satisfies Record<string, readonly string[]>;

/**
 * The sentences for a remark, the office's own before the usual ones; `key` is that of the remark: `opening`, `closing`
 * or an item's id.
 */
export function blocksFor(key: string, own: TextBlocks | undefined): readonly string[] {
  const place = key === 'opening' || key === 'closing' ? key : 'item';
  return [...new Set([...(own?.[place] ?? []), ...TEXT_BLOCKS[place]])];
}
