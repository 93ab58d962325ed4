import { unitsOf, type AgreedWording, type ItemState } from '@gremia/meeting';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { AgreedWordings } from '../../live/agreed-wordings';
import { useCommand } from '../../live/use-command';
import type { LiveMeeting } from '../../live/use-meeting';
import { uuid } from '../../live/uuid';
import { Button } from '../../ui/button';
import { ProblemAlert } from '../../answers/problem-alert';

interface SettlementsProps {
  readonly meeting: LiveMeeting;
  readonly item: ItemState;
  /** A vote can be opened now. */
  readonly free: boolean;
}

/** The agreed wordings of an item; until their vote they can be put to it, or lifted. */
export function Settlements({ meeting, item, free }: SettlementsProps): ReactElement {
  const { t } = useTranslation('chair');
  const { run, busy, error } = useCommand(meeting);
  const units = unitsOf(meeting.state, item.itemId);
  const isOpen = (agreed: AgreedWording): boolean =>
    units.filter(({ unitId }) => agreed.units.includes(unitId)).every(({ state }) => state === 'open');
  return (
    <>
      <AgreedWordings
        state={meeting.state}
        item={item}
        actions={(agreed, name) =>
          free &&
          isOpen(agreed) && (
            <div className="g-actions">
              <Button
                variant="secondary"
                small
                inactive={busy}
                onClick={() =>
                  void run({
                    kind: 'open-vote',
                    voteId: uuid(),
                    itemId: item.itemId,
                    subject: { kind: 'unit', unitIds: [...agreed.units] },
                  })
                }
              >
                {t('units.vote')}
                <span className="g-said">– {name}</span>
              </Button>
              <Button
                variant="tertiary"
                small
                inactive={busy}
                onClick={() => void run({ kind: 'lift-settlement', itemId: item.itemId, settlementId: agreed.id })}
              >
                {t('settle.lift')}
                <span className="g-said">– {name}</span>
              </Button>
            </div>
          )
        }
      />
      <ProblemAlert error={error} />
    </>
  );
}
