import { findItem, findSeat, isClosed } from '@gremia/meeting';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Alert } from '../ui/alert';
import { Button } from '../ui/button';
import { ConfirmDialog } from '../answers/confirm-dialog';
import type { LiveMeeting } from './use-meeting';
import { useCommand } from './use-command';

/**
 * A member says that the item at hand concerns him or her personally. It shuts out of debate and vote, so it asks
 * first.
 */
export function ConflictDeclaration({ meeting }: { readonly meeting: LiveMeeting }): ReactElement | null {
  const { t } = useTranslation('live');
  const { state, personId } = meeting;
  const { run, busy, error, clear } = useCommand(meeting);
  const [asking, setAsking] = useState(false);
  const item = findItem(state, state.currentItemId);
  if (personId === null || item === null || findSeat(state, personId) === null || state.phase !== 'running')
    return null;

  if (item.conflicted.includes(personId)) {
    return (
      <Alert kind="info" title={t('conflict.declared')}>
        {t(isClosed(item) ? 'conflict.declaredNonPublic' : 'conflict.declaredPublic')}
      </Alert>
    );
  }
  return (
    <div data-guide="conflict">
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
    </div>
  );
}
