import { findItem, findSeat, isClosed } from '@gremia/meeting';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Alert } from '../ui/alert';
import { Button } from '../ui/button';
import { ConfirmDialog } from '../answers/confirm-dialog';
import type { LiveMeeting } from './use-meeting';
import { useCommand } from './use-command';

/** Whether the person may still say so of the item at hand. */
export const mayDeclare = ({ state, personId }: LiveMeeting): boolean =>
  personId !== null &&
  state.phase === 'running' &&
  findSeat(state, personId) !== null &&
  findItem(state, state.currentItemId)?.conflicted.includes(personId) === false;

/**
 * A member says that the item at hand concerns him or her personally. It shuts out of debate and vote, so it asks
 * first.
 */
export function ConflictDeclaration({ meeting }: { readonly meeting: LiveMeeting }): ReactElement | null {
  const { t } = useTranslation('live');
  const { state, personId } = meeting;
  const item = findItem(state, state.currentItemId);
  if (personId === null || item === null || findSeat(state, personId) === null || state.phase !== 'running')
    return null;
  if (mayDeclare(meeting))
    return (
      <div data-guide="conflict">
        <DeclareButton meeting={meeting} />
      </div>
    );
  return (
    <Alert kind="info" title={t('conflict.declared')}>
      {t(isClosed(item) ? 'conflict.declaredNonPublic' : 'conflict.declaredPublic')}
    </Alert>
  );
}

/** Asks before it declares: it cannot be taken back by oneself. */
export function DeclareButton({ meeting }: { readonly meeting: LiveMeeting }): ReactElement | null {
  const { t } = useTranslation('live');
  const { run, busy, error, clear } = useCommand(meeting);
  const [asking, setAsking] = useState(false);
  const item = findItem(meeting.state, meeting.state.currentItemId);
  if (item === null) return null;
  return (
    <>
      <Button variant="tertiary" onClick={() => setAsking(true)}>
        {t('conflict.declare')}
      </Button>
      <ConfirmDialog
        open={asking}
        title={t('conflict.title', { number: item.number })}
        confirmLabel={t('conflict.confirm')}
        busy={busy}
        error={error}
        onConfirm={() =>
          void run({ kind: 'declare-conflict', itemId: item.itemId }).then((done) => done && setAsking(false))
        }
        onCancel={() => {
          clear();
          setAsking(false);
        }}
      >
        <p>{t(isClosed(item) ? 'conflict.consequenceNonPublic' : 'conflict.consequencePublic')}</p>
      </ConfirmDialog>
    </>
  );
}
