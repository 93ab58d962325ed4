import type { MinutesItem } from '@gremia/contracts';
import { decidedSubject } from '@gremia/rules';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { formatTime } from '../i18n/dates';
import { keepTogether } from '../i18n/keep-together';
import { MarkedText } from '../resolution-text/marked-text';

/** A vote: what was decided with its wording, rejected or not, and how it ended; no figure stands there twice. */
export function MinutesVoteView({ vote }: { readonly vote: MinutesItem['votes'][number] }): ReactElement {
  const { t } = useTranslation('portal');
  const {
    question,
    kind,
    openedAt,
    wording,
    state,
    outcomeLabel,
    sentence,
    tallyLine,
    note,
    roll,
    factions = [],
    quorum,
    rest = '',
    ownVotes = [],
  } = vote;
  // The sentence of a round has the numbers of those who stand, not of what else was found.
  const numbers = (kind === 'election' || kind === 'choice') && sentence !== null ? tallyLine : null;
  return (
    <li className="g-minutes-vote">
      <p className="g-strong">
        {openedAt === undefined ? '' : `${formatTime(openedAt)}: `}
        {keepTogether(decidedSubject(question))}
      </p>
      {(kind === 'election' || kind === 'choice') && <p lang="de">{keepTogether(question)}</p>}
      {wording && (
        <div className="g-text-sheet">
          <MarkedText points={wording} />
        </div>
      )}
      {state !== 'announced' && <p>{t(`minutes.voteState.${state}`)}</p>}
      {[outcomeLabel, sentence ?? tallyLine, numbers, note].map((line) =>
        line === null || line === '' ? null : <p key={line}>{keepTogether(line)}</p>,
      )}
      {ownVotes.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {quorum !== '' && <p className="g-muted g-small">{[`${quorum}.`, rest].filter(Boolean).join(' ')}</p>}
      {factions.length > 0 && (
        <details>
          <summary>{t('minutes.byFaction')}</summary>
          <ul className="g-list">
            {factions.map(({ faction, votes }) => (
              <li key={faction ?? ''}>
                {faction ?? t('committee.noFaction')}: {votes}
              </li>
            ))}
          </ul>
        </details>
      )}
      {roll !== null && roll.length > 0 && (
        <details>
          <summary>{t('result.roll')}</summary>
          <ul className="g-list g-columns">
            {roll.map(({ name, choice }) => (
              <li key={name}>
                {name}: {choice}
              </li>
            ))}
          </ul>
        </details>
      )}
    </li>
  );
}
