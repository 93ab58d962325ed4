import { fieldFault } from '@gremia/contracts';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../../answers/problem-alert';
import { useCommand } from '../../live/use-command';
import { Alert } from '../../ui/alert';
import { Button } from '../../ui/button';
import { TextField } from '../../ui/text-field';
import { sayFault } from '../../i18n/say-fault';
import { isEmpty, type Telling } from './use-telling';

/** That something is entered afterwards, why, and when the next act was done; until the office ends it. */
export function TellingBand({ telling: { meeting, when, say } }: { readonly telling: Telling }): ReactElement | null {
  const { t } = useTranslation('acts');
  const { run, busy, error } = useCommand(meeting);
  const { telling } = meeting.state;
  if (telling === null) return null;
  const fault = isEmpty(when) ? sayFault(fieldFault('told-time-missing')) : undefined;
  return (
    <Alert kind="warning" title={t('telling.title', { name: telling.by })} role="status" className="g-telling">
      <p title={t('telling.lead')}>{t('telling.why', { reason: telling.reason })}</p>
      <div className="g-inline-form">
        <TextField
          label={t('telling.day')}
          type="date"
          error={when.day === '' ? fault : undefined}
          value={when.day}
          onChange={({ target }) => say({ ...when, day: target.value })}
        />
        <TextField
          label={t('telling.time')}
          type="time"
          error={when.time === '' ? fault : undefined}
          value={when.time}
          onChange={({ target }) => say({ ...when, time: target.value })}
        />
        <Button variant="secondary" busy={busy} onClick={() => void run({ kind: 'end-telling' })}>
          {t('telling.end')}
        </Button>
      </div>
      <ProblemAlert error={error} />
    </Alert>
  );
}
