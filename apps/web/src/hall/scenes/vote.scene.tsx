import {
  electionOf,
  findAlternatives,
  procedureOf,
  roundName,
  type MeetingState,
  type VoteState,
} from '@gremia/meeting';
import { decidedSubject } from '@gremia/rules';
import { useId, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { keepTogether } from '../../i18n/keep-together';
import { spelledOut } from '../../i18n/spelled-out';
import { screensOf } from '../../procedures/registry';
import { HallText } from '../hall-text';
import { itemsOfVote, type VoteScene as Scene } from '../scene-of';
import { BlockItems } from './block-items';
import { ItemHead } from './item-head';
import { VoteOptions } from './vote-options';

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
  const head = vote.together === undefined ? item : null;
  const Heading = head === null ? 'h2' : 'h3';
  return (
    <section className="hall-scene hall-vote" aria-labelledby={id}>
      {head !== null && <ItemHead item={head} />}
      <p className={`hall-tag hall-tag--${kind}`} role="status">
        {kind !== 'counted' && isOwnKind(vote) ? procedureOf(vote).name : t(`phase.${kind}`)}
      </p>
      <Heading id={id} className="hall-vote__question">
        {keepTogether(
          spelledOut(kind === 'counted' ? decidedSubject(headingOf(state, vote, t)) : headingOf(state, vote, t)),
        )}
      </Heading>
      {Standing !== undefined && kind !== 'counted' && <Standing state={state} vote={vote} />}
      <VoteOptions state={state} vote={vote} />
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

type HallTranslate = ReturnType<typeof useTranslation<'hall'>>['t'];

/** What is listed below needs not be read twice. */
function headingOf(state: MeetingState, { itemId, subject, question }: VoteState, t: HallTranslate): string {
  if (itemId === null) return question;
  if (subject.kind === 'choice') return findAlternatives(state, itemId, subject)?.question ?? question;
  const election = subject.kind === 'election' ? electionOf(state, itemId, subject.electionId) : null;
  if (election === null) return question;
  const round = `${election.office}: ${roundName(election)}`;
  const { places } = election.next;
  return places > 1 ? t('election.places', { round, places }) : round;
}

/** What everybody does in turn, on paper, secretly, or not at all is called by its own name. */
function isOwnKind(vote: VoteState): boolean {
  const { bySilence, handsOut, source } = procedureOf(vote);
  return vote.callOrder !== undefined || bySilence === true || handsOut === true || source === 'urn';
}
