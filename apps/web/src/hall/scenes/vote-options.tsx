import { findAlternatives, type MeetingState, type VoteState } from '@gremia/meeting';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Paged } from '../../ui/fit/paged';

interface VoteOptionsProps {
  readonly state: MeetingState;
  readonly vote: VoteState;
}

/** What is chosen between: who stands, or the proposals with their words. Nothing where it is yes or no. */
export function VoteOptions({ state, vote }: VoteOptionsProps): ReactElement | null {
  const { t } = useTranslation('hall');
  const { options = [], itemId, subject } = vote;
  if (options.length === 0) return null;
  const put = subject.kind === 'choice' && itemId !== null ? findAlternatives(state, itemId, subject) : null;
  return (
    <Paged
      label={t(put === null ? 'election.candidates' : 'proposals')}
      pageOf={(page, pages) => t('page', { page, pages })}
      most={1.4}
    >
      <ul className="hall-list">
        {options.map(({ id, name }) => {
          const text = put?.options.find(({ optionId }) => optionId === id)?.text ?? '';
          return (
            <li key={id}>
              <strong>{name}</strong>
              {text === '' ? '' : `: ${text}`}
            </li>
          );
        })}
      </ul>
    </Paged>
  );
}
