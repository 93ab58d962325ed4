import { abortGround, type AbortGround } from '@gremia/contracts';
import type { VoteState } from '@gremia/meeting';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { LiveMeeting } from '../live/use-meeting';
import { ReasonDialog } from './reason-dialog';

/** Ends a vote without a result. One that has been counted ends so for listed grounds only; its count stays. */
export function AbortDialog({
  meeting,
  vote: { voteId, phase },
}: {
  readonly meeting: LiveMeeting;
  readonly vote: VoteState;
}): ReactElement {
  const { t } = useTranslation('chair');
  const option = (value: AbortGround) => ({ value, label: t(`abort.grounds.${value}`) });
  const shared = { meeting, variant: 'tertiary', danger: true, reasonLabel: t('abort.reason') } as const;
  if (phase === 'open')
    return (
      <ReasonDialog
        {...shared}
        label={t('abort.open')}
        title={t('abort.title')}
        consequence={t('abort.consequence')}
        confirmLabel={t('abort.confirm')}
        command={(reason) => ({ kind: 'abort-vote', voteId, reason })}
      />
    );
  return (
    <ReasonDialog
      {...shared}
      label={t('abort.openCounted')}
      title={t('abort.titleCounted')}
      consequence={t('abort.consequenceCounted')}
      confirmLabel={t('abort.confirmCounted')}
      choice={{
        label: t('abort.ground'),
        options: [
          option('technical-fault'),
          option('wrong-electorate'),
          option('wrong-question'),
          option('faulty-count'),
        ],
      }}
      command={(reason, chosen) => ({ kind: 'abort-vote', voteId, reason, ground: abortGround.parse(chosen) })}
    />
  );
}
