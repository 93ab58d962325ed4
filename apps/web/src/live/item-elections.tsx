import {
  electionAtHand,
  electionsOf,
  roundName,
  type ElectionView,
  type ItemState,
  type MeetingState,
} from '@gremia/meeting';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

interface ItemElectionsProps {
  readonly state: MeetingState;
  readonly item: ItemState;
}

/** The election that is not over yet: for whom proposals are collected, who stands, who is asked. */
export function ElectionNow({ state, item }: ItemElectionsProps): ReactElement | null {
  const election = electionAtHand(state, item.itemId);
  return election === null ? null : <OneElection election={election} />;
}

/** The elections of an item that are over: who was elected. */
export function PastElections({ state, item }: ItemElectionsProps): ReactElement | null {
  const now = electionAtHand(state, item.itemId)?.electionId;
  const elections = electionsOf(state, item.itemId).filter(({ electionId }) => electionId !== now);
  if (elections.length === 0) return null;
  return (
    <>
      {elections.map((election) => (
        <OneElection key={election.electionId} election={election} />
      ))}
    </>
  );
}

function OneElection({ election }: { readonly election: ElectionView }): ReactElement {
  const { t } = useTranslation('live');
  const { office, phase, holders, standing, unasked, toAnswer } = election;
  const names = (list: readonly { readonly name: string }[]): string => list.map(({ name }) => name).join(', ');
  const goesOn = phase === 'nominating' || phase === 'ready';
  return (
    <section aria-label={office}>
      <h3 className="g-h3">{t('election.heading', { office })}</h3>
      {holders.length > 0 && <p className="kern-body">{t('election.elected', { names: names(holders) })}</p>}
      {toAnswer !== null && <p className="kern-body">{t('election.asked', { name: toAnswer.name })}</p>}
      {phase === 'ended' && holders.length === 0 && <p className="kern-body">{t('election.ended')}</p>}
      {goesOn && standing.length + unasked.length === 0 && <p className="kern-body">{t('election.proposing')}</p>}
      {goesOn && standing.length > 0 && (
        <p className="kern-body">{t('election.standing', { round: roundName(election), names: names(standing) })}</p>
      )}
      {goesOn && unasked.length > 0 && <p className="kern-body">{t('election.unasked', { names: names(unasked) })}</p>}
    </section>
  );
}
