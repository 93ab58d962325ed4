import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { sayRefusal } from '../i18n/say-refusal';
import { Alert } from '../ui/alert';
import { Button } from '../ui/button';
import { useLineGone } from './use-line-gone';
import type { LiveMeeting } from './use-meeting';

/**
 * The one interruption that speaks up by itself: the line is broken. The element stays, so that its text is announced
 * when it comes.
 */
export function ConnectionAlert({
  meeting,
}: {
  readonly meeting: Pick<LiveMeeting, 'connection' | 'pending' | 'problem' | 'state'>;
}): ReactElement {
  const { t } = useTranslation('live');
  const { t: common } = useTranslation('common');
  const shown = useLineGone(meeting);
  const refused = meeting.problem === null ? null : sayRefusal(meeting.problem);

  return (
    <div role="alert" className="g-connection-alert">
      {shown && (
        <Alert kind="warning" title={t('connection.lost')}>
          {meeting.pending.length > 0 ? t('connection.lostPending') : undefined}
        </Alert>
      )}
      {meeting.state.unread.length > 0 && (
        <Alert kind="danger" title={t('connection.outdated')}>
          <Button variant="secondary" onClick={() => window.location.reload()}>
            {common('action.reload')}
          </Button>
        </Alert>
      )}
      {!shown && refused !== null && <Alert kind="danger" title={refused.sentence} titleLang={refused.lang} />}
    </div>
  );
}
