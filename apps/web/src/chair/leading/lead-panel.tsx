import { chairOfBody, findSeat, whoLeads } from '@gremia/meeting';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../../answers/confirm-dialog';
import { useCommand } from '../../live/use-command';
import type { LiveMeeting } from '../../live/use-meeting';
import { Button } from '../../ui/button';
import { HandOverDialog } from './hand-over-dialog';
import { SecretaryForm } from './secretary-form';

/** Who leads and who keeps the minutes, and how both change: rare, and so behind one line. */
export function LeadPanel({ meeting }: { readonly meeting: LiveMeeting }): ReactElement {
  const { t } = useTranslation('acts');
  const { t: live } = useTranslation('live');
  const { state } = meeting;
  const { run, busy, error, clear } = useCommand(meeting);
  const [returning, setReturning] = useState(false);
  const leads = whoLeads(state);
  const before = state.chairing?.before?.personId ?? chairOfBody(state)?.personId ?? '';
  const name = findSeat(state, before)?.name ?? '';
  return (
    <details className="g-disclosure">
      <summary>{t('lead.summary')}</summary>
      <div className="g-stack">
        <p>
          {leads === null
            ? t('lead.nobody')
            : t('lead.now', { name: leads.name, capacity: live(`lead.capacity.${leads.capacity}`) })}
        </p>
        <div className="g-actions">
          <HandOverDialog meeting={meeting} variant="secondary" usual={{ scope: 'rest', ground: 'wish' }} />
          {state.chairing !== null && (
            <Button variant="tertiary" onClick={() => setReturning(true)}>
              {t('lead.takeBack')}
            </Button>
          )}
        </div>
        <p>{t('lead.secretaryNow', { name: state.secretary })}</p>
        <SecretaryForm meeting={meeting} />
      </div>
      <ConfirmDialog
        open={returning}
        title={t('lead.takeBackTitle', { name })}
        confirmLabel={t('lead.takeBack')}
        busy={busy}
        error={error}
        onConfirm={() => void run({ kind: 'return-chair' }).then((done) => done && setReturning(false))}
        onCancel={() => {
          clear();
          setReturning(false);
        }}
      >
        <p>{t('lead.takeBackText', { name })}</p>
      </ConfirmDialog>
    </details>
  );
}
