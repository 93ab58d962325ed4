import { procedureOf, type MeetingState, type VoteState } from '@gremia/meeting';
import { useId, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { screensOf } from '../../procedures/registry';
import { HallText } from '../hall-text';
import { itemsOfVote, type VoteScene as Scene } from '../scene-of';
import { BlockItems } from './block-items';
import { ItemHead } from './item-head';

interface VoteSceneProps {
  readonly scene: Scene;
  readonly state: MeetingState;
}

/**
 * A vote that is open, or counted and not announced yet: the question, how it stands, and the text as large as it fits.
 * No choice is shown before the chair has announced the result.
 */
export function VoteScene({ scene: { kind, item, vote }, state }: VoteSceneProps): ReactElement {
  const { t } = useTranslation('hall');
  const id = useId();
  const Standing = screensOf(vote)?.HallVote;
  return (
    <section className="hall-scene hall-vote" aria-labelledby={id}>
      {vote.together === undefined && item !== null && <ItemHead item={item} />}
      <p className={`hall-tag hall-tag--${kind}`} role="status">
        {kind !== 'counted' && isOwnKind(vote) ? procedureOf(vote).name : t(`phase.${kind}`)}
      </p>
      <h3 id={id} className="hall-vote__question">
        {vote.question}
      </h3>
      {Standing !== undefined && kind !== 'counted' && <Standing state={state} vote={vote} />}
      {vote.together === undefined ? (
        <HallText
          marked={vote.marked}
          onlyChanged={vote.subject.kind === 'unit'}
          paperNumber={item?.paperNumber ?? null}
        />
      ) : (
        <BlockItems items={itemsOfVote(state, vote)} />
      )}
    </section>
  );
}

/** What everybody does in turn, on paper, or secretly is called by its own name. */
function isOwnKind(vote: VoteState): boolean {
  const { handsOut, source } = procedureOf(vote);
  return vote.callOrder !== undefined || handsOut === true || source === 'urn';
}
