import type { MeetingState, VoteState } from '@gremia/meeting';
import { decidedSubject } from '@gremia/rules';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { keepTogether } from '../i18n/keep-together';
import { formatTime } from '../i18n/dates';
import type { ProcedureScreens } from '../procedures/procedure-screens';
import { screensOf } from '../procedures/registry';
import { Badge } from '../ui/badge';
import { CheckCodes } from './urn/check-codes';
import { rollOf } from './vote-roll';

interface VoteResultProps {
  readonly state: MeetingState;
  readonly vote: VoteState;
  readonly level?: 2 | 3;
  /** Whose device it is, who may find a ballot of their own in the count. */
  readonly personId?: string | null;
}

/**
 * A counted vote: the sentence, the seats as a picture, and the same as a table, down to each person where the vote was
 * open.
 */
export function VoteResult({ state, vote, level = 3, personId = null }: VoteResultProps): ReactElement | null {
  const { t } = useTranslation('live');
  if (vote.tally === null) return null;
  const Heading = `h${level}` as const;
  const screens = screensOf(vote);
  const Counted = screens?.Result;
  // Each kind of vote has words of its own, made by hooks of its own: they go with the vote and never change under it.
  return (
    <article key={vote.voteId} className="g-result">
      <Heading className={`g-h${level}`} lang="de">
        {keepTogether(decidedSubject(vote.question))}
      </Heading>
      <ResultStanding vote={vote} />
      {vote.told !== undefined && (
        <p className="g-muted g-small">{t('result.told', { time: formatTime(vote.told.at) })}</p>
      )}
      {vote.result !== null && (
        <p className="g-result__sentence" lang="de">
          {keepTogether(vote.result.sentence)}
        </p>
      )}
      {vote.result !== null && vote.result.deviation !== null && (
        <p>{t('result.deviation', { reason: vote.result.deviation })}</p>
      )}
      {vote.note !== null && vote.note !== '' && <p>{vote.note}</p>}
      {personId !== null && screens !== null && <OwnChoice vote={vote} screens={screens} personId={personId} />}
      {Counted !== undefined && (
        <Counted
          count={vote.tally}
          options={vote.options ?? []}
          roll={rollOf(state, vote.voteId)}
          listening={vote.listening.length}
        />
      )}
      {vote.checkCodes !== undefined && <CheckCodes personId={personId} voteId={vote.voteId} codes={vote.checkCodes} />}
    </article>
  );
}

interface OwnChoiceProps {
  readonly vote: VoteState;
  readonly screens: ProcedureScreens;
  readonly personId: string;
}

/** What the reader has voted, where votes are told by name; nobody has to look for it among all names. */
function OwnChoice({ vote, screens: { wordOf }, personId }: OwnChoiceProps): ReactElement | null {
  const { t, i18n } = useTranslation('live');
  const choice = vote.ballots?.find((ballot) => ballot.personId === personId)?.choice;
  if (choice === undefined) return null;
  return <p className="g-strong">{t('result.own', { choice: wordOf(i18n, choice, vote.options ?? []) })}</p>;
}

function ResultStanding({ vote }: { readonly vote: VoteState }): ReactElement {
  const { t } = useTranslation('live');
  if (vote.phase === 'doubted') return <Badge kind="warning">{t('result.doubted')}</Badge>;
  if (vote.phase === 'aborted') return <Badge kind="warning">{t('result.aborted')}</Badge>;
  if (vote.result === null) return <Badge kind="info">{t('result.notAnnounced')}</Badge>;
  if (vote.result.outcome !== undefined)
    return vote.result.carried ? (
      <Badge kind="success">{vote.result.label}</Badge>
    ) : (
      <Badge kind="info">{vote.result.label}</Badge>
    );
  return vote.result.carried ? (
    <Badge kind="success">{t('result.carried')}</Badge>
  ) : (
    <Badge icon="close">{t('result.rejected')}</Badge>
  );
}
