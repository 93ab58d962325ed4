import { findVote, type MeetingState } from '@gremia/meeting';
import { decidedSubject } from '@gremia/rules';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { formatTime } from '../../i18n/dates';
import { keepTogether } from '../../i18n/keep-together';
import { Icon } from '../../ui/icon';

/** The number says which paper it is; its title stands in the agenda and at the result. */
const withoutTitle = (subject: string): string => subject.replace(/(Drucksache \S+) „[^“]*“/u, '$1');

/** That the result announced last has been announced, and how it is put right as long as that is possible. */
export function AnnouncedNote({ state }: { readonly state: MeetingState }): ReactElement | null {
  const { t } = useTranslation(['chair', 'live']);
  const vote = findVote(state, state.doubtableVoteId);
  if (vote === null || vote.result === null || state.phase !== 'running' || state.currentVoteId !== null) return null;
  const { at, outcome, label, carried } = vote.result;
  const ended = outcome === undefined ? t(carried ? 'live:result.carried' : 'live:result.rejected') : label;
  const said = { time: formatTime(at), subject: withoutTitle(decidedSubject(vote.question)), ended };
  return (
    <p className="g-announced">
      <Icon name="check" />
      <span>
        <strong>{keepTogether(t('announced.done', said))}</strong> {t('announced.mend')}
      </span>
    </p>
  );
}
