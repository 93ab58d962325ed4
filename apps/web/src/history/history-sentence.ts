import type { HistoryEntry } from '@gremia/contracts';
import type { TFunction } from 'i18next';

const OUTCOMES = ['done', 'noted', 'postponed', 'referred', 'withdrawn', 'not-treated'] as const;

/** What happened, as a sentence in the language of the interface. */
export function historySentence(t: TFunction<'history'>, { kind, person, detail }: HistoryEntry): string {
  const values = { person: person ?? '', detail: detail ?? '' };
  if (kind === 'item-closed') return t(`item.${OUTCOMES.find((outcome) => outcome === detail) ?? 'done'}`);
  if (kind === 'quorum-challenged' && (detail === 'true' || detail === 'false')) return t(`quorate.${detail}`);
  if (kind === 'convocation-noted' && (detail === 'objects' || detail === 'silent' || detail === 'waives'))
    return t(`stance.${detail}`, values);
  if (kind === 'checked-in' && (detail === 'remote' || detail === 'circular')) return t(detail, values);
  // Where a kind has no sentence with what was said of it, i18next takes the one without.
  return t(`did.${kind}`, { ...values, ...(values.detail === '' ? {} : { context: 'detail' }) });
}
