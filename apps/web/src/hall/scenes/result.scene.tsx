import { blockAnnouncement, blockNumbers, type MeetingState, type VoteState } from '@gremia/meeting';
import { useId, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { keepTogether } from '../../i18n/keep-together';
import { spelledOut } from '../../i18n/spelled-out';
import { rollOf } from '../../live/vote-roll';
import { screensOf } from '../../procedures/registry';
import { Icon } from '../../ui/icon';
import type { HallSceneOf } from '../scene-of';

type Standing = 'carried' | 'rejected' | 'undecided' | 'doubted';
const ICONS = { carried: 'check', rejected: 'close', undecided: 'info', doubted: 'warning' } as const;

/** What was doubted is neither carried nor rejected, nor is a count that another one follows. */
function standingOf({ phase, subject, result }: VoteState): Standing {
  if (phase === 'doubted') return 'doubted';
  if (result?.carried === true) return 'carried';
  const goesOn = subject.kind === 'election' || result?.outcome?.next?.kind === 'round';
  return goesOn ? 'undecided' : 'rejected';
}

interface ResultSceneProps {
  readonly scene: HallSceneOf<'result'>;
  readonly state: MeetingState;
}

/** An announced result: the word, the sentence, the seats, and who voted how where everybody may know it. */
export function ResultScene({ scene: { item, vote }, state }: ResultSceneProps): ReactElement | null {
  const { t } = useTranslation('hall');
  const id = useId();
  if (vote.tally === null || vote.result === null) return null;
  const { label, sentence } = vote.result;
  const standing = standingOf(vote);
  const Counted = screensOf(vote)?.HallResult;
  return (
    <section className="hall-scene hall-result" aria-labelledby={id}>
      <div role="status">
        {/* What the sentence decides it names itself, but for a question that has no paper. */}
        {vote.subject.kind === 'free' && <p className="hall-result__subject">{keepTogether(vote.question)}</p>}
        <h2 id={id} className={`hall-result__outcome hall-result__outcome--${standing}`}>
          <Icon name={ICONS[standing]} />
          {standing === 'doubted' ? t('doubted') : label}
        </h2>
        <p className="hall-result__sentence">
          {keepTogether(spelledOut(blockAnnouncement(state, vote.voteId) ?? sentence))}
        </p>
        <p className="hall-result__question">
          {[blockNumbers(state, vote) ?? item?.number, vote.together ? null : item?.paperNumber]
            .filter((part) => part !== null && part !== undefined)
            .join(' · ')}
        </p>
      </div>
      {Counted !== undefined && (
        <Counted
          count={vote.tally}
          options={vote.options ?? []}
          roll={rollOf(state, vote.voteId)}
          listening={vote.listening.length}
        />
      )}
    </section>
  );
}
