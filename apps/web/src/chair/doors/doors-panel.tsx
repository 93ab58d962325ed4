import { closedPart, findItem, isClosed, unconfirmedNow } from '@gremia/meeting';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { AloneConfirmation } from '../../live/alone-confirmation';
import { AskedButton } from '../../live/asked-button';
import type { LiveMeeting } from '../../live/use-meeting';
import { Alert } from '../../ui/alert';

/** That the public is out of the item at hand, by what, and how it comes back. */
export function DoorsPanel({ meeting }: { readonly meeting: LiveMeeting }): ReactElement | null {
  const { t } = useTranslation('acts');
  const { state } = meeting;
  const item = findItem(state, state.currentItemId);
  if (item === null || state.phase !== 'running' || !isClosed(item)) return null;
  const part = closedPart(item);
  const missing = unconfirmedNow(state);
  return (
    <>
      <AloneConfirmation meeting={meeting} />
      <Alert kind="warning" title={t('doors.panel')}>
        <p>
          {part === null
            ? t('doors.planned')
            : t(part.stage === 'motion' ? 'doors.forMotion' : 'doors.forItem', { norm: part.norm })}
        </p>
        {missing.length > 0 && (
          <p role="status">{t('doors.missing', { names: missing.map(({ name }) => name).join(', ') })}</p>
        )}
        {part?.stage === 'item' && state.currentVoteId === null && (
          <div className="g-actions">
            <AskedButton
              meeting={meeting}
              variant="secondary"
              small
              label={t('doors.admitNow')}
              title={t('doors.admitTitle')}
              consequence={t('doors.admitConsequence')}
              command={() => ({ kind: 'admit-public', itemId: item.itemId })}
            />
          </div>
        )}
      </Alert>
    </>
  );
}
