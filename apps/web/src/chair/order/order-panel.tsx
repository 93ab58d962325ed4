import {
  carriedWords,
  exclusionOf,
  exclusionQuestion,
  findSeat,
  isObjectionRipe,
  type TakenMeasure,
} from '@gremia/meeting';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../../answers/problem-alert';
import { formatTime } from '../../i18n/dates';
import { AskedButton } from '../../live/asked-button';
import { useCommand } from '../../live/use-command';
import type { LiveMeeting } from '../../live/use-meeting';
import { uuid } from '../../live/uuid';
import { Button } from '../../ui/button';
import { ReasonDialog } from '../reason-dialog';
import { OrderForm } from './order-form';

/** Order in the meeting: rare, and so behind one line. */
export function OrderPanel({ meeting }: { readonly meeting: LiveMeeting }): ReactElement {
  const { t } = useTranslation('acts');
  const { state } = meeting;
  const { run, busy, error } = useCommand(meeting);
  const objection = state.profile?.orderMeasures.value.objection ?? 'none';
  const decide = ({ personId }: TakenMeasure): void => {
    if (personId === null || state.currentItemId === null) return;
    const question = exclusionQuestion('objection', findSeat(state, personId)?.name ?? '', 1);
    void run({
      kind: 'open-vote',
      voteId: uuid(),
      itemId: state.currentItemId,
      subject: { kind: 'free', question, about: { personId, matter: 'objection' } },
    });
  };
  return (
    <details className="g-disclosure">
      <summary>{t('order.summary')}</summary>
      <div className="g-stack">
        <OrderForm meeting={meeting} />
        <ProblemAlert error={error} />
        {state.orderMeasures.length > 0 && (
          <ul className="g-units" aria-label={t('order.so')}>
            {state.orderMeasures.map((taken) => {
              const { measureId, at, measure, personId, reason } = taken;
              const mayObject = measure === 'exclusion' && objection !== 'none';
              const name = personId === null ? '' : ` – ${findSeat(state, personId)?.name ?? ''}`;
              return (
                <li key={measureId} className="g-units__unit">
                  <span>
                    {formatTime(at)} {t(`order.measures.${measure}`)}
                    {name}: {reason}
                    {taken.carried !== undefined && ` (${carriedWords(taken)})`}
                    {taken.lifted !== undefined && ` (${t('order.lifted')})`}
                    {taken.objection !== null && ` (${t('order.objected')})`}
                  </span>
                  {personId !== null && exclusionOf(state, personId)?.measureId === measureId && (
                    <ReasonDialog
                      meeting={meeting}
                      variant="tertiary"
                      label={t('order.lift')}
                      title={t('order.liftTitle', { name: findSeat(state, personId)?.name ?? '' })}
                      consequence={t(isOfBody(taken) ? 'order.liftOfBody' : 'order.liftText')}
                      reasonLabel={t('order.reason')}
                      confirmLabel={t('order.lift')}
                      command={(why) => ({
                        kind: 'lift-exclusion',
                        measureId,
                        reason: why,
                        ...(isOfBody(taken) ? { resolution: true } : {}),
                      })}
                    />
                  )}
                  {mayObject && taken.objection === null && (
                    <AskedButton
                      meeting={meeting}
                      variant="tertiary"
                      small
                      label={t('order.objection')}
                      title={t('order.objectTitle')}
                      consequence={t('order.objectText')}
                      command={() => ({ kind: 'object-to-measure', measureId })}
                    />
                  )}
                  {taken.objection !== null &&
                    isObjectionRipe(state, taken) &&
                    taken.justified === null &&
                    taken.lifted === undefined && (
                      <Button
                        variant="tertiary"
                        small
                        busy={busy}
                        inactive={state.currentItemId === null}
                        onClick={() => decide(taken)}
                      >
                        {t('order.decide')}
                      </Button>
                    )}
                </li>
              );
            })}
          </ul>
        )}
      </div>
    </details>
  );
}

/** The body has voted on it, so the body lifts it. */
const isOfBody = ({ voteId, carried }: TakenMeasure): boolean => voteId !== null || carried?.byBody === true;
