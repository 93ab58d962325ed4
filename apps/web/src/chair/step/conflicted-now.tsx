import { findItem, findSeat, type MeetingState } from '@gremia/meeting';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

/** Who has no part in the item at hand: they may have said so themselves, and the chair has to know it. */
export function ConflictedNow({ state }: { readonly state: MeetingState }): ReactElement | null {
  const { t } = useTranslation('chair');
  const item = findItem(state, state.currentItemId);
  if (item === null || item.conflicted.length === 0) return null;
  const names = item.conflicted.map((personId) => findSeat(state, personId)?.name ?? '').join(', ');
  return (
    <p className="g-step__first" role="status">
      {t('conflicts.now', { number: item.number, names })}
    </p>
  );
}
