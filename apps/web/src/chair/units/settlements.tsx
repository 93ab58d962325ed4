import { agreementOn, unitsOf, type ItemState } from '@gremia/meeting';
import { markAmendment } from '@gremia/resolution';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../live/use-command';
import type { LiveMeeting } from '../../live/use-meeting';
import { uuid } from '../../live/uuid';
import { Button } from '../../ui/button';
import { MarkedText } from '../../ui/marked-text';
import { ProblemAlert } from '../../ui/problem-alert';

interface SettlementsProps {
  readonly meeting: LiveMeeting;
  readonly item: ItemState;
  /** A vote can be opened now. */
  readonly free: boolean;
}

/** The agreed wordings of an item, with what they change; before their vote they can be lifted. */
export function Settlements({ meeting, item, free }: SettlementsProps): ReactElement | null {
  const { t } = useTranslation('chair');
  const { run, busy, error } = useCommand(meeting);
  if (item.settlements.length === 0) return null;
  const units = unitsOf(meeting.state, item.itemId);
  return (
    <div className="g-stack">
      <h3 className="g-h3">{t('settle.heading')}</h3>
      {item.settlements.map((agreed) => {
        const name = agreementOn(meeting.state, item, agreed.units) ?? agreed.label;
        const open = units.filter(({ unitId }) => agreed.units.includes(unitId)).every(({ state }) => state === 'open');
        return (
          <article key={agreed.id} className="g-amendment">
            <h4 className="g-h4">{t('settle.name', { name })}</h4>
            {agreed.note !== '' && <p>{agreed.note}</p>}
            <MarkedText points={markAmendment(item.text?.base ?? [], agreed.ops)} onlyChanged />
            {open && free && (
              <div className="g-actions">
                <Button
                  variant="secondary"
                  small
                  inactive={busy}
                  onClick={() => void run({ kind: 'open-vote', voteId: uuid(), itemId: item.itemId, subject: { kind: 'unit', unitIds: [...agreed.units] } })}
                >
                  {t('units.vote')}
                  <span className="g-said">– {t('settle.name', { name })}</span>
                </Button>
                <Button
                  variant="tertiary"
                  small
                  inactive={busy}
                  onClick={() => void run({ kind: 'lift-settlement', itemId: item.itemId, settlementId: agreed.id })}
                >
                  {t('settle.lift')}
                  <span className="g-said">– {t('settle.name', { name })}</span>
                </Button>
              </div>
            )}
          </article>
        );
      })}
      <ProblemAlert error={error} />
    </div>
  );
}
