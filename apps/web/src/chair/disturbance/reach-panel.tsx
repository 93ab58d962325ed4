import { connectedNow, reachNote } from '@gremia/meeting';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../../answers/problem-alert';
import { ReportDialog } from '../../live/disturbance/report-dialog';
import { useCommand } from '../../live/use-command';
import type { LiveMeeting } from '../../live/use-meeting';
import { Button } from '../../ui/button';
import { Section } from '../../ui/section';

/** Before each vote: of whom picture and sound arrive, what the rules say of the others, and who of them counts. */
export function ReachPanel({ meeting }: { readonly meeting: LiveMeeting }): ReactElement | null {
  const { t } = useTranslation('call');
  const { state } = meeting;
  const { run, busy, error } = useCommand(meeting);
  const note = reachNote(state);
  if (connectedNow(state).length === 0 || state.phase === 'closed') return null;
  return (
    <Section title={t('reach.panel')}>
      {note !== null && (
        <>
          <p role="status">
            <strong>{note.sentence}</strong>
          </p>
          <p>{note.rule}</p>
          <ul className="g-plain-list">
            {note.missing.map(({ personId, name, words, counts, open }) => (
              <li key={personId}>
                {t('reach.line', { name, words })}: {t(counts ? 'reach.does' : 'reach.doesNot')}
                {open && (
                  <div className="g-actions">
                    <Button
                      small
                      variant="secondary"
                      busy={busy}
                      onClick={() => void run({ kind: 'settle-reach', personId, counts: !counts })}
                    >
                      {t(counts ? 'reach.countsNot' : 'reach.counts', { name })}
                    </Button>
                  </div>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      <ProblemAlert error={error} />
      <div className="g-actions">
        <ReportDialog meeting={meeting} forOthers />
      </div>
    </Section>
  );
}
