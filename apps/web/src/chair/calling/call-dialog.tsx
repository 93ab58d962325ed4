import {
  admitRoomText,
  callText,
  clearRoomText,
  findItem,
  isDecided,
  type ItemState,
  type MeetingState,
} from '@gremia/meeting';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../../answers/confirm-dialog';
import { ReadOut } from '../step/read-out';
import { ClearRoom } from './clear-room';

interface CallDialogProps {
  readonly state: MeetingState;
  /** null: nothing is asked. */
  readonly item: ItemState | null;
  readonly busy: boolean;
  readonly error: unknown;
  readonly onCall: (item: ItemState) => void;
  readonly onCancel: () => void;
}

/** Asks before an item is called from the rail: what becomes of the one at hand, who has to leave, and what is said. */
export function CallDialog({ state, item, busy, error, onCall, onCancel }: CallDialogProps): ReactElement {
  const { t } = useTranslation('chair');
  const number = item?.number ?? '';
  return (
    <ConfirmDialog
      open={item !== null}
      title={t('agenda.callTitle', { number })}
      confirmLabel={t('agenda.callConfirm', { number })}
      busy={busy}
      error={error}
      onConfirm={() => item !== null && onCall(item)}
      onCancel={onCancel}
    >
      <p>
        {useConsequence(state)} {t('agenda.callSeen')}
      </p>
      {item !== null &&
        (clearRoomText(state, item.itemId) === null ? (
          <ReadOut>{`${admitRoomText(state, item.itemId)} ${callText(state, item.itemId)}`.trim()}</ReadOut>
        ) : (
          <ClearRoom state={state} itemId={item.itemId} />
        ))}
    </ConfirmDialog>
  );
}

/** What becomes of the item at hand when another one is called. */
function useConsequence(state: MeetingState): string {
  const { t } = useTranslation('chair');
  const current = findItem(state, state.currentItemId);
  if (current === null) return t('agenda.callOutOfTurn');
  return t(isDecided(state, current) ? 'agenda.callDecided' : 'agenda.callInstead', { number: current.number });
}
