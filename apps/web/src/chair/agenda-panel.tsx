import { titleOf } from '@gremia/meeting';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { AgendaStanding, CurrentBadge } from '../live/agenda-overview';
import { useCommand } from '../live/use-command';
import type { LiveMeeting } from '../live/use-meeting';
import { Button } from '../ui/button';
import { ProblemAlert } from '../ui/problem-alert';
import { Section } from '../ui/section';

/** The agenda of the leading side: any open item can be called, also out of its turn. */
export function AgendaPanel({ meeting }: { readonly meeting: LiveMeeting }): ReactElement {
  const { t } = useTranslation(['chair', 'live']);
  const { state } = meeting;
  const { run, busy, error } = useCommand(meeting);
  const free = state.phase === 'running' && state.currentVoteId === null;
  return (
    <Section title={t('live:agenda.heading')}>
      <ProblemAlert error={error} />
      <ol className="g-agenda">
        {state.items.map((item) => {
          const current = item.itemId === state.currentItemId;
          return (
            <li
              key={item.itemId}
              className={`g-agenda__item${current ? ' g-agenda__item--current' : ''}`}
              aria-current={current ? 'step' : undefined}
            >
              <span className="g-agenda__number">{item.number}</span>
              <span className="g-agenda__title">
                {titleOf(item)}
                <AgendaStanding state={state} item={item} />
                {current && <CurrentBadge />}
              </span>
              {!current && item.closedAt === null && free && (
                <Button
                  variant="tertiary"
                  small
                  inactive={busy}
                  onClick={() => void run({ kind: 'call-item', itemId: item.itemId })}
                >
                  {t('agenda.call')}
                  <span className="g-said">– {item.number}</span>
                </Button>
              )}
            </li>
          );
        })}
      </ol>
    </Section>
  );
}
