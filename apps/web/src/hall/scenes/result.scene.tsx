import { blockAnnouncement, blockNumbers, type MeetingState } from '@gremia/meeting';
import { useId, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { rollOf } from '../../live/vote-roll';
import { screensOf } from '../../procedures/registry';
import { Icon } from '../../ui/icon';
import type { HallSceneOf } from '../scene-of';

interface ResultSceneProps {
  readonly scene: HallSceneOf<'result'>;
  readonly state: MeetingState;
}

/** An announced result: the word, the sentence, the seats, and who voted how where everybody may know it. */
export function ResultScene({ scene: { item, vote }, state }: ResultSceneProps): ReactElement | null {
  const { t } = useTranslation('hall');
  const id = useId();
  if (vote.tally === null || vote.result === null) return null;
  const { carried, label, sentence } = vote.result;
  const Counted = screensOf(vote)?.HallResult;
  return (
    <section className="hall-scene hall-result" aria-labelledby={id}>
      <div role="status">
        <h2 id={id} className={`hall-result__outcome hall-result__outcome--${carried ? 'carried' : 'rejected'}`}>
          <Icon name={carried ? 'check' : 'close'} />
          {vote.phase === 'doubted' ? t('doubted') : label}
        </h2>
        <p className="hall-result__sentence">{blockAnnouncement(state, vote.voteId) ?? sentence}</p>
        <p className="hall-result__question">
          {/* What the sentence decides it names itself, but for a question that has no paper. */}
          {[
            blockNumbers(state, vote) ?? item?.number,
            vote.together ? null : item?.paperNumber,
            vote.subject.kind === 'free' ? vote.question : null,
          ]
            .filter((part) => part !== null && part !== undefined)
            .join(' · ')}
        </p>
      </div>
      {Counted !== undefined && (
        <Counted count={vote.tally} options={vote.options ?? []} roll={rollOf(state, vote.voteId)} />
      )}
    </section>
  );
}
