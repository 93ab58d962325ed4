import { speakersOrder } from '@gremia/contracts';
import { findItem, type MeetingState } from '@gremia/meeting';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../../answers/problem-alert';
import { InstantChoice } from '../../forms/instant-choice';
import { useCommand } from '../../live/use-command';
import type { LiveMeeting } from '../../live/use-meeting';
import { Button } from '../../ui/button';
import { GuestForm } from './guest-form';

const MINUTE = 60;
const LIMITS = ['none', '60', '120', '180', '300', '600', '900'] as const;

/** What is rarer: order, time for all, closing the list, calling somebody who has not asked. */
export function SpeakersSettings({ meeting }: { readonly meeting: LiveMeeting }): ReactElement {
  const { t } = useTranslation('live');
  const { state } = meeting;
  const { run, busy, error } = useCommand(meeting);
  const { closed, order, seconds } = state.speakers;
  const limit = LIMITS.find((each) => each === String(seconds)) ?? 'none';
  return (
    <div className="g-stack">
      <ProblemAlert error={error} />
      <div>
        <Button
          variant="tertiary"
          small
          busy={busy}
          onClick={() => void run({ kind: 'arrange-speakers', closed: !closed })}
        >
          {t(closed ? 'speakers.reopen' : 'speakers.close')}
        </Button>
      </div>
      <InstantChoice
        label={t('speakers.order')}
        value={order}
        options={speakersOrder.options.map((value) => ({ value, label: t(`speakers.orders.${value}`) }))}
        onChoose={(chosen) => void run({ kind: 'arrange-speakers', order: chosen })}
      />
      <InstantChoice
        label={t('speakers.limit')}
        value={limit}
        options={LIMITS.map((value) => ({
          value,
          label: value === 'none' ? t('speakers.noLimit') : t('speakers.minutes', { count: Number(value) / MINUTE }),
        }))}
        onChoose={(chosen) =>
          void run({ kind: 'arrange-speakers', seconds: chosen === 'none' ? null : Number(chosen) })
        }
      />
      <InstantChoice
        label={t('speakers.callAnybody')}
        value=""
        options={[
          { value: '', label: t('speakers.choose') },
          ...callable(state).map(({ personId, name }) => ({ value: personId, label: name })),
        ]}
        onChoose={(personId) => personId !== '' && void run({ kind: 'give-floor', personId })}
      />
      <GuestForm meeting={meeting} />
    </div>
  );
}

/** Who is there, has a part in the item, and does not speak already. */
const callable = (state: MeetingState): MeetingState['roster'] =>
  state.roster.filter(
    ({ personId }) =>
      state.present[personId] !== undefined &&
      personId !== state.speakers.floor?.personId &&
      findItem(state, state.currentItemId)?.conflicted.includes(personId) !== true,
  );
